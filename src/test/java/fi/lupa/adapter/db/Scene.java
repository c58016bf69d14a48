package fi.lupa.adapter.db;

import fi.lupa.consent.ConfirmedAge;
import fi.lupa.consent.Consent;
import fi.lupa.consent.ConsentId;
import fi.lupa.consent.Purpose;
import fi.lupa.consent.Scope;
import fi.lupa.identity.ShopperId;
import fi.lupa.offer.Offer;
import fi.lupa.offer.Trigger;
import fi.lupa.retail.RetailerId;
import fi.lupa.retail.Store;
import fi.lupa.retail.StoreId;
import fi.lupa.retail.TopicId;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A retailer with the topics cars and wine, its store, and a shopper with a device of the channel webhook, all new. */
final class Scene {
    private static final Duration DAY = Duration.ofDays(1);

    final Db db;
    final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    final RetailerId retailer = new RetailerId("r-" + UUID.randomUUID());
    final Store store;
    final ShopperId shopper;
    final UUID device;

    Scene(SqlClient client) {
        db = new Db(client);
        db.run("INSERT INTO retailer (id, name, default_language) VALUES ($1, 'Retailer', 'fi')", retailer.value());
        db.run("""
                INSERT INTO topic (retailer_id, id, names) VALUES ($1, 'cars', '{"en":"Cars"}'), ($1, 'wine', '{"en":"Wine"}')
                """, retailer.value());
        db.run("""
                INSERT INTO notice (retailer_id, version, texts, created_at) VALUES ($1, 'n1', '{"en":"Position."}', now())
                """, retailer.value());
        store = addStore();
        shopper = addShopper();
        device = addDevice(shopper, "webhook", "en");
    }

    Store addStore() {
        StoreId id = new StoreId("s-" + UUID.randomUUID());
        db.run(
                "INSERT INTO store (id, retailer_id, name, time_zone) VALUES ($1, $2, 'Store', 'UTC')",
                id.value(),
                retailer.value());
        return Store.of(id, retailer, "Store", ZoneOffset.UTC, List.of(), List.of(), 1);
    }

    ShopperId addShopper() {
        UUID id = UUID.randomUUID();
        db.run(
                "INSERT INTO shopper (id, created_at, recovery_hash) VALUES ($1, now(), convert_to($1::text, 'UTF8'))",
                id);
        return new ShopperId(id);
    }

    UUID addDevice(ShopperId of, String channel, String language) {
        UUID id = UUID.randomUUID();
        db.run("""
                INSERT INTO device (id, shopper_id, channel, channel_state, language, time_zone, mqtt_username,
                                    mqtt_password_hash, created_at)
                VALUES ($1, $2, $3, 'confirmed', $4, 'UTC', $1::text, '', now())
                """, id, of.value(), channel, language);
        return id;
    }

    /** A consent of the scene's shopper, given a minute ago for a day. */
    Consent addConsent(String... topics) {
        return addConsent(shopper, Consent.UNLIMITED, now.plus(DAY), topics);
    }

    Consent addConsent(ShopperId of, int maxUses, Instant until, String... topics) {
        Instant from = now.minusSeconds(60);
        UUID id = UUID.randomUUID();
        db.run(
                """
                INSERT INTO consent (id, shopper_id, retailer_id, topics, purposes, valid_from, valid_until, max_uses,
                                     notice_version, language, given_at)
                VALUES ($1, $2, $3, $4, '{location-offers}', $5, $6, $7, 'n1', 'en', $5)
                """,
                id,
                of.value(),
                retailer.value(),
                topics,
                Columns.time(from),
                Columns.time(until),
                maxUses == Consent.UNLIMITED ? null : maxUses);
        return new Consent(
                new ConsentId(id),
                of,
                new Scope(retailer, Set.of()),
                List.of(topics).stream().map(TopicId::new).collect(java.util.stream.Collectors.toSet()),
                Set.of(Purpose.LOCATION_OFFERS),
                "n1",
                ConfirmedAge.UNSAID,
                from,
                until,
                maxUses,
                null);
    }

    Offer addOffer(String topic) {
        return addOffer(topic, Trigger.ENTER, Duration.ofMinutes(15));
    }

    Offer addOffer(String topic, Trigger trigger, Duration ttl) {
        return addOffer(topic, trigger, ttl, new JsonObject());
    }

    /** An offer about cars with more in its body, such as a cooldown or a priority. */
    Offer addOffer(JsonObject more) {
        return addOffer("cars", Trigger.ENTER, Duration.ofMinutes(15), more);
    }

    private Offer addOffer(String topic, Trigger trigger, Duration ttl, JsonObject more) {
        String id = "o-" + UUID.randomUUID();
        JsonObject content = new JsonObject().put("title", "Car wax").put("body", "Half price");
        JsonObject body = new JsonObject()
                .put("kind", "offer")
                .put(
                        "content",
                        new JsonObject()
                                .put("en", content)
                                .put("fi", content.copy().put("title", "Vaha")))
                .put("schedule", new JsonObject().put("from", "2020-01-01T00:00:00Z"))
                .put("priority", 0)
                .put("ttl", ttl.toString())
                .put("deliverAfterVisit", "PT10M")
                .put("trigger", trigger.name())
                .put("dwell", "PT0S")
                .mergeIn(more);
        db.run("""
                INSERT INTO offer (id, retailer_id, topic_id, store_ids, status, body, created_at)
                VALUES ($1, $2, $3, $4, 'active', $5, now())
                """, id, retailer.value(), topic, new String[] {store.id().value()}, body);
        return OfferRows.toOffer(db.row("SELECT " + OfferRows.COLUMNS + " FROM offer WHERE id = $1", id));
    }
}
