package fi.lupa.adapter.db;

import static fi.lupa.adapter.db.Db.await;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lupa.LupaTestResource;
import fi.lupa.consent.ConsentId;
import fi.lupa.consent.EndedBy;
import fi.lupa.delivery.Delivery;
import fi.lupa.delivery.Outcome;
import fi.lupa.engine.Endings;
import fi.lupa.engine.Endings.OfShopper;
import fi.lupa.engine.Endings.Tally;
import fi.lupa.engine.Outbox;
import fi.lupa.engine.OutboxDoor;
import fi.lupa.engine.Pauses;
import fi.lupa.engine.Pauses.Pause;
import fi.lupa.engine.Sealer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LupaTestResource.class)
class PgPausesTest {
    @Inject
    Pool pool;

    @Inject
    Pauses pauses;

    @Inject
    Endings endings;

    @Inject
    OutboxDoor door;

    @Inject
    Sealer sealer;

    private Deliveries deliveries;
    private Senders senders;
    private Outbox sender;
    private OfShopper target;
    private Instant now;

    @BeforeEach
    void open() {
        deliveries = new Deliveries(new Scene(pool));
        target = new OfShopper(deliveries.scene.shopper);
        senders = new Senders(pool);
        sender = senders.open();
        now = deliveries.scene.now;
    }

    @AfterEach
    void close() {
        senders.close();
    }

    @Test
    void whatWaitsIsCancelledAndWhatWasHandedOffIsFollowedByACancel() {
        UUID waiting = deliveries.add();
        UUID done = deliveries.add();
        deliveries.set(done, "state = 'done', handed_off_at = now()");
        pause(now);
        assertThat(deliveries.state(waiting)).isEqualTo("cancelled");
        assertThat(deliveries.row(done).getString("cancel_state")).isEqualTo("due");
        assertThat(await(endings.isQuiet(target))).isTrue();
        assertThat(await(endings.tally(target))).isEqualTo(new Tally(1, 1));
    }

    @Test
    void handOffUnderWayIsWaitedFor() {
        deliveries.add();
        Delivery.Sending sending = Senders.send(sender, deliveries).get(0);
        pause(now);
        assertThat(await(endings.isQuiet(target))).isFalse();
        await(sender.settle(sending.concluded(Outcome.ACCEPTED)));
        assertThat(await(endings.isQuiet(target))).isTrue();
    }

    @Test
    void handOffThatSettlesAfterTheResumptionIsFollowedByACancel() {
        UUID delivery = deliveries.add();
        Delivery.Sending sending = Senders.send(sender, deliveries).get(0);
        Instant later = Instant.now();
        pause(later);
        await(pauses.resume(deliveries.scene.shopper, later.plusMillis(1)));
        await(sender.settle(sending.concluded(Outcome.ACCEPTED)));
        assertThat(deliveries.row(delivery).getString("cancel_state")).isEqualTo("due");
    }

    @Test
    void unknownHandOffFromBeforeAPauseIsNotRepeatedAfterIt() {
        UUID delivery = deliveries.add();
        deliveries.set(delivery, "state = 'unknown', handed_off_at = now(), quiet_at = now()");
        deliveries.scene.db.run(
                "UPDATE shopper SET paused_at = created_at, paused_until = clock_timestamp() WHERE id = $1",
                deliveries.scene.shopper.value());
        await(door.sweep());
        assertThat(deliveries.state(delivery)).isEqualTo("unknown");
        assertThat(deliveries.row(delivery).getString("cancel_state")).isNotEqualTo("none");
    }

    @Test
    void resumptionRevivesNothing() {
        UUID waiting = deliveries.add();
        pause(now);
        await(pauses.resume(deliveries.scene.shopper, now.plusMillis(1)));
        await(door.sweep());
        assertThat(deliveries.state(waiting)).isEqualTo("cancelled");
        assertThat(Senders.send(sender, deliveries)).isEmpty();
    }

    @Test
    void pauseThatGoesOnKeepsItsBeginningAndMayMoveItsEnd() {
        Pause first = pause(now, now.plusSeconds(60));
        Pause second = pause(now.plusSeconds(10), now.plusSeconds(90));
        assertThat(second.askedAt()).isEqualTo(first.askedAt()).isEqualTo(now);
        assertThat(second.standing().isPaused(now.plusSeconds(80))).isTrue();
        assertThat(second.standing().isPaused(now.plusSeconds(90))).isFalse();
        Pause third = await(pauses.pause(deliveries.scene.shopper, Optional.empty(), now.plusSeconds(20)));
        assertThat(third.standing().isPaused(now.plus(Duration.ofDays(900)))).isTrue();
    }

    @Test
    void nothingHeardInEitherOfTwoShortPausesCountsAfterwards() {
        pause(now);
        await(pauses.resume(deliveries.scene.shopper, now.plusSeconds(2)));
        Pause second = pause(now.plusSeconds(4));
        Pause over = await(pauses.resume(deliveries.scene.shopper, now.plusSeconds(6)));
        assertThat(second.askedAt()).isEqualTo(now.plusSeconds(4));
        assertThat(over.standing().isPaused(now.plusSeconds(1))).isTrue();
        assertThat(over.standing().isPaused(now.plusSeconds(5))).isTrue();
        assertThat(over.standing().isPaused(now.plusSeconds(6))).isFalse();
    }

    @Test
    void pauseOfLongAgoIsNoPartOfTheNextOne() {
        pause(now);
        await(pauses.resume(deliveries.scene.shopper, now.plusSeconds(1)));
        Pause second = pause(now.plus(Duration.ofHours(1)));
        assertThat(second.standing().isPaused(now.plus(Duration.ofMinutes(30)))).isFalse();
    }

    @Test
    void pauseAndResumptionAreProvedOnceToWhomAConsentIsOpen() {
        pause(now);
        await(pauses.resume(deliveries.scene.shopper, now.plusSeconds(1)));
        await(pauses.resume(deliveries.scene.shopper, now.plusSeconds(2)));
        assertThat(facts("consents-paused")).isEqualTo(1);
        assertThat(facts("consents-resumed")).isEqualTo(1);
        await(sealer.seal());
        assertThat(await(pauses.position(deliveries.scene.shopper)).orElseThrow())
                .isPositive();
    }

    @Test
    void pauseIsNoMatterOfAControllerWhoseConsentEnded() {
        await(endings.end(deliveries.scene.shopper, deliveries.consents(), EndedBy.WITHDRAWAL, now));
        pause(now);
        assertThat(facts("consents-paused")).isZero();
        assertThat(await(pauses.position(deliveries.scene.shopper))).hasValue(0L);
    }

    @Test
    void withdrawalDuringAPauseEndsTheConsent() {
        pause(now);
        List<Endings.Ended> ended =
                await(endings.end(deliveries.scene.shopper, deliveries.consents(), EndedBy.WITHDRAWAL, now));
        assertThat(ended).extracting(Endings.Ended::consent).containsExactly(only());
    }

    private ConsentId only() {
        return deliveries.consent.id();
    }

    private long facts(String kind) {
        return deliveries.scene.db.number(
                "SELECT count(*) FROM audit WHERE retailer_id = $1 AND kind = $2",
                deliveries.scene.retailer.value(),
                kind);
    }

    private Pause pause(Instant at) {
        return await(pauses.pause(deliveries.scene.shopper, Optional.empty(), at));
    }

    private Pause pause(Instant at, Instant until) {
        return await(pauses.pause(deliveries.scene.shopper, Optional.of(until), at));
    }
}
