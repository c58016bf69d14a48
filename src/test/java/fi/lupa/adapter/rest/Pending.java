package fi.lupa.adapter.rest;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.UUID;

/** A delivery that waits in the outbox. */
record Pending(Pool pool, UUID delivery) {
    private static final String INSERT = """
            WITH s AS (INSERT INTO shopper (id, created_at, recovery_hash)
                       VALUES ($1, now(), decode(replace($1::text, '-', ''), 'hex')) RETURNING id),
                 c AS (INSERT INTO consent (id, shopper_id, retailer_id, topics, purposes, valid_from, valid_until,
                                            notice_version, language, given_at)
                       SELECT gen_random_uuid(), id, $2, '{cars}', '{location-offers}', now(), now() + interval '1 day',
                              'n1', 'en', now() FROM s RETURNING id),
                 v AS (INSERT INTO visit (shopper_id, store_id, device_id, started_at, last_seen)
                       SELECT id, $3, gen_random_uuid(), now(), now() FROM s RETURNING id)
            INSERT INTO outbox (delivery_id, shopper_id, device_id, channel, consent_id, retailer_id, offer_id, store_id,
                                visit_id, topic_id, trigger, content, state, next_at, sighted_at, created_at, expires_at)
            SELECT $1, s.id, gen_random_uuid(), 'mqtt', c.id, $2, $4, $3, v.id, 'cars', 'ENTER', '{}', 'pending',
                   now() + interval '1 hour', now(), now(), now() + interval '2 hours'
              FROM s, c, v
            """;

    static Pending of(Pool pool, String retailer, String store, String offer) {
        UUID id = UUID.randomUUID();
        pool.preparedQuery(INSERT)
                .execute(Tuple.of(id, retailer, store, offer))
                .await()
                .atMost(Duration.ofSeconds(10));
        return new Pending(pool, id);
    }

    String state() {
        return pool.preparedQuery("SELECT state FROM outbox WHERE delivery_id = $1")
                .execute(Tuple.of(delivery))
                .map(rows -> rows.iterator().next().getString(0))
                .await()
                .atMost(Duration.ofSeconds(10));
    }
}
