package fi.lupa.adapter.db;

import static fi.lupa.adapter.db.Db.await;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lupa.LupaTestResource;
import fi.lupa.delivery.Delivery;
import fi.lupa.delivery.DeliveryId;
import fi.lupa.delivery.Outcome;
import fi.lupa.engine.Outbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(LupaTestResource.class)
class PgOutboxSettleTest {
    @Inject
    Pool pool;

    private Deliveries deliveries;
    private Senders senders;
    private Outbox sender;
    private UUID delivery;
    private Delivery.Sending sending;

    @BeforeEach
    void open() {
        deliveries = new Deliveries(new Scene(pool));
        senders = new Senders(pool);
        sender = senders.open();
        delivery = deliveries.add();
        sending = Senders.send(sender, deliveries).get(0);
    }

    @AfterEach
    void close() {
        senders.close();
    }

    @ParameterizedTest
    @CsvSource({"ACCEPTED, done, true", "REFUSED, refused, false", "RETRY, pending, false"})
    void outcomeIsRecorded(Outcome outcome, String state, boolean isHandedOff) {
        settle(outcome);
        assertThat(deliveries.state(delivery)).isEqualTo(state);
        assertThat(deliveries.time(delivery, "handed_off_at") != null).isEqualTo(isHandedOff);
    }

    @Test
    void nextAttemptWaitsLongerEveryTime() {
        deliveries.set(delivery, "attempts = 4");
        settle(Outcome.RETRY);
        assertThat(deliveries.time(delivery, "next_at"))
                .isBetween(Instant.now().plusSeconds(2), Instant.now().plusSeconds(5));
    }

    @Test
    void unknownOutcomeIsQuietAfterTheGrace() {
        Instant before = Instant.now();
        settle(Outcome.UNKNOWN);
        assertThat(deliveries.time(delivery, "quiet_at")).isAfter(before.plus(Senders.GRACE.dividedBy(2)));
        assertThat(deliveries.time(delivery, "handed_off_at")).isNotNull();
    }

    @Test
    void outcomeOfAFormerOwnerIsNotRecorded() {
        deliveries.set(delivery, "fence = fence + 1");
        settle(Outcome.ACCEPTED);
        assertThat(deliveries.state(delivery)).isEqualTo("sending");
    }

    @Test
    void outcomeOfWhatWasGivenUpIsNotRecorded() {
        deliveries.set(delivery, "state = 'cancelled'");
        settle(Outcome.RETRY);
        assertThat(deliveries.state(delivery)).isEqualTo("cancelled");
    }

    @Test
    void handOffWhoseConsentEndedMeanwhileIsFollowedByACancel() {
        deliveries.scene.db.run(
                "UPDATE consent SET ended_at = now(), ended_by = 'withdrawal' WHERE id = $1",
                deliveries.consent.id().value());
        settle(Outcome.ACCEPTED);
        List<Outbox.Cancel> due = await(sender.cancelsDue(deliveries.open(), 10));
        assertThat(due).extracting(cancel -> cancel.delivery().value()).containsExactly(delivery);
        await(sender.cancelled(List.of(due.get(0).delivery())));
        assertThat(await(sender.cancelsDue(deliveries.open(), 10))).isEmpty();
    }

    @Test
    void cancelThatTheAppDidNotTakeIsDueLater() {
        deliveries.scene.db.run(
                "UPDATE consent SET ended_at = now(), ended_by = 'withdrawal' WHERE id = $1",
                deliveries.consent.id().value());
        settle(Outcome.ACCEPTED);
        await(sender.postponed(List.of(new DeliveryId(delivery))));
        assertThat(await(sender.cancelsDue(deliveries.open(), 10))).isEmpty();
        deliveries.set(delivery, "next_at = now()");
        assertThat(await(sender.cancelsDue(deliveries.open(), 10))).hasSize(1);
    }

    @Test
    void nothingIsCancelledThatNobodyEnded() {
        settle(Outcome.ACCEPTED);
        assertThat(await(sender.cancelsDue(deliveries.open(), 10))).isEmpty();
    }

    private void settle(Outcome outcome) {
        await(sender.settle(sending.concluded(outcome)));
    }
}
