package fi.lupa.adapter.db;

import static fi.lupa.adapter.db.Db.await;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lupa.LupaTestResource;
import fi.lupa.engine.Outbox;
import fi.lupa.engine.OutboxDoor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(LupaTestResource.class)
class PgSweepTest {
    private static final String LONG_AGO = "started_at = now() - interval '1 hour'";

    @Inject
    Pool pool;

    @Inject
    OutboxDoor door;

    private Deliveries deliveries;
    private Senders senders;
    private Outbox sender;
    private UUID delivery;

    @BeforeEach
    void open() {
        deliveries = new Deliveries(new Scene(pool));
        senders = new Senders(pool);
        sender = senders.open();
        delivery = deliveries.add();
    }

    @AfterEach
    void close() {
        senders.close();
    }

    @Test
    void livingSendersHandOffIsLeftAlone() {
        Senders.send(sender, deliveries);
        deliveries.set(delivery, LONG_AGO);
        await(door.sweep());
        assertThat(deliveries.state(delivery)).isEqualTo("sending");
    }

    @Test
    void deadSendersHandOffIsUnknownAndQuietAGraceAfterTheDiscovery() {
        Senders.send(sender, deliveries);
        deliveries.set(delivery, LONG_AGO);
        Instant before = Instant.now();
        await(sender.close());
        await(door.sweep());
        assertThat(deliveries.state(delivery)).isNotEqualTo("sending");
        assertThat(deliveries.time(delivery, "handed_off_at")).isNotNull();
        assertThat(deliveries.time(delivery, "quiet_at")).isAfter(before.plus(Senders.GRACE));
    }

    @Test
    void deadSendersHandOffIsLeftAloneUntilItsDeadline() {
        Senders.send(sender, deliveries);
        deliveries.set(delivery, "started_at = now() + interval '1 minute'");
        await(sender.close());
        await(door.sweep());
        assertThat(deliveries.state(delivery)).isEqualTo("sending");
    }

    @Test
    void unknownHandOffIsRepeatedAsTheSameDelivery() {
        deliveries.set(delivery, "state = 'unknown', handed_off_at = now(), quiet_at = now() - interval '1 second'");
        await(door.sweep());
        assertThat(deliveries.state(delivery)).isEqualTo("pending");
        assertThat(Senders.send(sender, deliveries))
                .extracting(sending -> sending.push().order().id().value())
                .containsExactly(delivery);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE consent SET ended_at = now(), ended_by = 'withdrawal' WHERE shopper_id = $1",
                "UPDATE shopper SET paused_at = now() WHERE id = $1",
                "UPDATE topic SET min_age = 18 FROM outbox o WHERE o.retailer_id = topic.retailer_id AND shopper_id = $1",
                "UPDATE offer SET status = 'ended' FROM outbox o WHERE o.offer_id = offer.id AND shopper_id = $1",
                "UPDATE outbox SET expires_at = now() WHERE shopper_id = $1",
                "UPDATE outbox SET quiet_at = now() + interval '1 hour' WHERE shopper_id = $1",
            })
    void unknownHandOffIsNotRepeatedOtherwise(String change) {
        deliveries.set(delivery, "state = 'unknown', handed_off_at = now(), quiet_at = now() + interval '1 hour'");
        deliveries.scene.db.run(change, deliveries.scene.shopper.value());
        if (!change.contains("quiet_at")) {
            deliveries.set(delivery, "quiet_at = now() - interval '1 second'");
        }
        await(door.sweep());
        assertThat(deliveries.state(delivery)).isEqualTo("unknown");
    }

    @ParameterizedTest
    @CsvSource({"pending, expired", "leased, expired", "done, done", "cancelled, cancelled"})
    void whatWaitedTooLongExpires(String before, String after) {
        deliveries.set(delivery, "state = '" + before + "', expires_at = now()");
        await(door.sweep());
        assertThat(deliveries.state(delivery)).isEqualTo(after);
    }

    @Test
    void endThatFoundItsSenderDeadIsFollowedByACancelAllTheSame() {
        deliveries.set(delivery, "state = 'unknown', handed_off_at = now(), quiet_at = now() + interval '1 hour'");
        deliveries.scene.db.run(
                "UPDATE consent SET ended_at = now(), ended_by = 'withdrawal' WHERE id = $1",
                deliveries.consent.id().value());
        await(door.sweep());
        assertThat(await(sender.cancelsDue(deliveries.open(), 10))).hasSize(1);
    }
}
