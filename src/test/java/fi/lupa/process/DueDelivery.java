package fi.lupa.process;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Duration;
import java.util.UUID;

/** A delivery by webhook that is due within a quarter of a second, so that some endings come before it, of a shopper with one consent and one visit, as rows of their own. */
record DueDelivery(UUID delivery, UUID shopper, UUID consent) {
    private static final String PREPARE = """
            INSERT INTO retailer (id, name) VALUES ('hammer', 'Retailer') ON CONFLICT DO NOTHING;
            INSERT INTO topic (retailer_id, id, names) VALUES ('hammer', 'cars', '{"en":"Cars"}') ON CONFLICT DO NOTHING;
            INSERT INTO notice (retailer_id, version, texts, created_at)
            VALUES ('hammer', 'n1', '{"en":"We use your position."}', now()) ON CONFLICT DO NOTHING;
            INSERT INTO store (id, retailer_id, name, time_zone) VALUES ('hammer-store', 'hammer', 'Store', 'UTC')
            ON CONFLICT DO NOTHING;
            INSERT INTO offer (id, retailer_id, topic_id, store_ids, status, body, created_at)
            VALUES ('hammer-offer', 'hammer', 'cars', '{hammer-store}', 'active',
                    '{"kind":"offer","trigger":"ENTER","dwell":"PT0S","priority":1,"ttl":"PT15M","deliverAfterVisit":"PT10M",
                      "content":{"en":{"title":"Offer","body":"Offer"}},"schedule":{"from":"2020-01-01T00:00:00Z"}}', now())
            ON CONFLICT DO NOTHING
            """;
    private static final String INSERT = """
            WITH s AS (INSERT INTO shopper (id, created_at, recovery_hash)
                       VALUES (gen_random_uuid(), now(), uuid_send(gen_random_uuid())) RETURNING id),
                 d AS (INSERT INTO device (id, shopper_id, channel, channel_state, language, time_zone, mqtt_username,
                                           mqtt_password_hash, created_at)
                       SELECT gen_random_uuid(), id, 'webhook', 'confirmed', 'en', 'UTC', gen_random_uuid()::text, ''::bytea,
                              now() FROM s RETURNING id),
                 c AS (INSERT INTO consent (id, shopper_id, retailer_id, topics, purposes, valid_from, valid_until,
                                            notice_version, language, given_at)
                       SELECT gen_random_uuid(), id, 'hammer', '{cars}', '{location-offers}', now(),
                              now() + interval '1 day', 'n1', 'en', now() FROM s RETURNING id),
                 v AS (INSERT INTO visit (shopper_id, store_id, device_id, started_at, last_seen)
                       SELECT s.id, 'hammer-store', d.id, now(), now() FROM s, d RETURNING id)
            INSERT INTO outbox (delivery_id, shopper_id, device_id, channel, consent_id, retailer_id, offer_id, store_id,
                                visit_id, topic_id, trigger, content, state, next_at, sighted_at, created_at, expires_at)
            SELECT gen_random_uuid(), s.id, d.id, 'webhook', c.id, 'hammer', 'hammer-offer', 'hammer-store', v.id, 'cars',
                   'ENTER', '{"title":"Offer","body":"Offer"}', 'pending',
                   now() + random() * interval '250 milliseconds', now(), now(), now() + interval '15 minutes'
              FROM s, d, c, v
            RETURNING delivery_id, shopper_id, consent_id
            """;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Inserts the retailer, its store and the offer. */
    static void prepare(Pool pool) {
        pool.query(PREPARE).execute().await().atMost(PATIENCE);
    }

    /** Inserts one more. */
    static DueDelivery insert(Pool pool) {
        Row row =
                pool.query(INSERT).execute().await().atMost(PATIENCE).iterator().next();
        return new DueDelivery(row.getUUID("delivery_id"), row.getUUID("shopper_id"), row.getUUID("consent_id"));
    }
}
