package fi.lupa.adapter.db;

import fi.lupa.consent.Consent;
import fi.lupa.consent.ConsentId;
import fi.lupa.offer.Offer;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Rows of the outbox under a consent, in a visit, for a channel that nobody else serves. */
final class Deliveries {
    private static final String ADD = """
            INSERT INTO outbox (delivery_id, shopper_id, device_id, channel, consent_id, retailer_id, offer_id, store_id,
                                visit_id, topic_id, trigger, content, state, next_at, sighted_at, created_at, expires_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'cars', $10, '{"title":"Car wax","body":"Half price"}', 'pending',
                    now(), now(), now(), now() + interval '15 minutes')
            """;

    final Scene scene;
    final Consent consent;
    final Offer offer;
    final UUID visit = UUID.randomUUID();
    final String channel = "test-" + visit;

    Deliveries(Scene scene) {
        this.scene = scene;
        consent = scene.addConsent("cars");
        offer = scene.addOffer("cars");
        scene.db.run("""
                INSERT INTO visit (id, shopper_id, store_id, device_id, started_at, last_seen)
                VALUES ($1, $2, $3, $4, now(), now())
                """, visit, scene.shopper.value(), scene.store.id().value(), scene.device);
    }

    TestChannel open() {
        return new TestChannel(channel, false);
    }

    UUID add() {
        return add(consent.id(), "ENTER");
    }

    UUID add(ConsentId under, String trigger) {
        UUID id = UUID.randomUUID();
        scene.db.run(
                ADD,
                id,
                scene.shopper.value(),
                scene.device,
                channel,
                under.value(),
                scene.retailer.value(),
                offer.id().value(),
                scene.store.id().value(),
                visit,
                trigger);
        return id;
    }

    /** Assigns columns of a delivery. */
    void set(UUID delivery, String assignments) {
        scene.db.run("UPDATE outbox SET " + assignments + " WHERE delivery_id = $1", delivery);
    }

    String state(UUID delivery) {
        return row(delivery).getString("state");
    }

    Instant time(UUID delivery, String column) {
        return Columns.nullableInstant(row(delivery), column);
    }

    Row row(UUID delivery) {
        return scene.db.row("SELECT * FROM outbox WHERE delivery_id = $1", delivery);
    }

    List<ConsentId> consents() {
        return List.of(consent.id());
    }
}
