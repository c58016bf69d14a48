package fi.lupa.adapter.db;

import static fi.lupa.adapter.db.Db.await;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lupa.LupaTestResource;
import fi.lupa.delivery.Delivery;
import fi.lupa.engine.Outbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The compare-and-set: what changed since the claim stops the hand-off. */
@QuarkusTest
@QuarkusTestResource(LupaTestResource.class)
class PgOutboxStartTest {
    @Inject
    Pool pool;

    private Deliveries deliveries;
    private Senders senders;
    private Outbox sender;

    @BeforeEach
    void open() {
        deliveries = new Deliveries(new Scene(pool));
        senders = new Senders(pool);
        sender = senders.open();
    }

    @AfterEach
    void close() {
        senders.close();
    }

    @Test
    void permittedDeliveryStarts() {
        UUID delivery = deliveries.add();
        assertThat(await(sender.start(claim()))).hasSize(1);
        assertThat(deliveries.state(delivery)).isEqualTo("sending");
        assertThat(deliveries.time(delivery, "started_at")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE consent SET ended_at = now(), ended_by = 'withdrawal' WHERE shopper_id = $1",
                "UPDATE shopper SET paused_at = now() WHERE id = $1",
                "UPDATE shopper SET paused_at = now(), paused_until = now() + interval '1 hour' WHERE id = $1",
                "UPDATE shopper SET paused_at = now() - interval '1 hour', paused_until = clock_timestamp() WHERE id = $1",
                "UPDATE topic SET min_age = 18 FROM outbox o WHERE o.retailer_id = topic.retailer_id AND shopper_id = $1",
                "UPDATE offer SET status = 'ended', stopped_at = now() FROM outbox o WHERE o.offer_id = offer.id AND shopper_id = $1",
                "UPDATE offer SET status = 'paused' FROM outbox o WHERE o.offer_id = offer.id AND shopper_id = $1",
                "UPDATE offer SET deleted_at = now() FROM outbox o WHERE o.offer_id = offer.id AND shopper_id = $1",
                "UPDATE offer SET store_ids = '{elsewhere}' FROM outbox o WHERE o.offer_id = offer.id AND shopper_id = $1",
                "UPDATE offer SET body = jsonb_set(body, '{schedule,until}', '\"2020-01-02T00:00:00Z\"') FROM outbox o WHERE o.offer_id = offer.id AND shopper_id = $1",
                "UPDATE offer SET topic_id = t.id FROM outbox o, topic t WHERE o.offer_id = offer.id AND shopper_id = $1 AND t.retailer_id = offer.retailer_id AND t.id <> offer.topic_id",
                "UPDATE outbox SET expires_at = now() WHERE shopper_id = $1",
                "UPDATE outbox SET state = 'cancelled' WHERE shopper_id = $1",
                "UPDATE visit SET ended_at = now() WHERE shopper_id = $1",
            })
    void nothingStartsThatIsNotPermittedAnyMore(String change) {
        UUID delivery = deliveries.add();
        List<Delivery.Leased> leased = claim();
        deliveries.scene.db.run(change, deliveries.scene.shopper.value());
        assertThat(await(sender.start(leased))).isEmpty();
        assertThat(deliveries.time(delivery, "started_at")).isNull();
    }

    @Test
    void nothingStartsUnderAConsentToSeveralTopicsWhenOneBecameSensitive() {
        deliveries.add(deliveries.scene.addConsent("cars", "wine").id(), "ENTER");
        UUID alone = deliveries.add();
        List<Delivery.Leased> leased = claim();
        assertThat(leased).hasSize(2);
        deliveries.scene.db.run(
                "UPDATE topic SET sensitive = true WHERE retailer_id = $1", deliveries.scene.retailer.value());
        assertThat(await(sender.start(leased)))
                .extracting(sending -> sending.push().order().id().value())
                .containsExactly(alone);
    }

    @Test
    void pauseThatIsOverHoldsNothingBack() {
        deliveries.add();
        deliveries.scene.db.run(
                "UPDATE shopper SET paused_at = now() - interval '2 hours', paused_until = now() - interval '1 hour' WHERE id = $1",
                deliveries.scene.shopper.value());
        assertThat(await(sender.start(claim()))).hasSize(1);
    }

    @Test
    void farewellStartsAfterItsVisit() {
        deliveries.add(deliveries.consent.id(), "EXIT");
        deliveries.scene.db.run("UPDATE visit SET ended_at = now() WHERE id = $1", deliveries.visit);
        assertThat(await(sender.start(claim()))).hasSize(1);
    }

    @Test
    void sameLeaseStartsOnce() {
        deliveries.add();
        List<Delivery.Leased> leased = claim();
        assertThat(await(sender.start(leased))).hasSize(1);
        assertThat(await(sender.start(leased))).isEmpty();
    }

    private List<Delivery.Leased> claim() {
        return await(sender.claim(deliveries.open(), 100));
    }
}
