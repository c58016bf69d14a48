package fi.lupa.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.lupa.consent.Purpose;
import fi.lupa.consent.SampleConsents;
import fi.lupa.consent.Standing;
import fi.lupa.delivery.Delivery;
import fi.lupa.delivery.DeliveryId;
import fi.lupa.delivery.Outcome;
import fi.lupa.delivery.Push;
import fi.lupa.delivery.SamplePush;
import fi.lupa.retail.SampleStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class DeliveryFlowTest {
    private static final Instant NOW = SampleConsents.NOW;
    private static final Instant LATER = NOW.plusSeconds(600);
    private final MemoryChannel channel = new MemoryChannel();
    private final MemoryOutbox outbox = new MemoryOutbox();
    private final MemoryOnlooker onlooker = new MemoryOnlooker();
    private final MemoryCounts counts = new MemoryCounts();
    private final DeliveryFlow flow = new DeliveryFlow(
            List.of(channel), outbox, counts, onlooker, InstantSource.fixed(NOW), Duration.ofMillis(1500));

    @BeforeEach
    void open() {
        flow.open();
    }

    @AfterEach
    void stop() throws InterruptedException {
        flow.stop();
        assertThat(outbox.holds).noneMatch(MemoryOutbox.Hold::isAlive);
    }

    @Test
    void noMoreIsClaimedThanThereAreFreeSlots() {
        for (int i = 0; i < 10; i++) {
            outbox.pending.add(SamplePush.of(i, LATER));
        }
        flow.wake();
        for (int i = 0; i < 10; i++) {
            int next = i;
            await().until(() -> channel.attempts.size() > next);
            channel.attempts.get(i).end().complete(Outcome.ACCEPTED);
        }
        await().until(() -> outbox.settled.size() == 10);
        assertThat(channel.most.get()).isBetween(1, MemoryChannel.SLOTS);
        assertThat(outbox.limits).allMatch(limit -> limit >= 1 && limit <= MemoryChannel.SLOTS);
        assertThat(outbox.settled)
                .extracting(settled -> settled.push().order().id())
                .doesNotHaveDuplicates();
    }

    @Test
    void nothingIsClaimedWhileNoSlotIsFree() {
        for (int i = 0; i < 4; i++) {
            outbox.pending.add(SamplePush.of(i, LATER));
        }
        await().until(() -> channel.freeSlots() == 0);
        await().during(Duration.ofMillis(450)).until(() -> outbox.pending.size() == 1);
        channel.attempts.get(1).end().complete(Outcome.RETRY);
        await().until(() -> channel.attempts.size() == 4);
    }

    @Test
    void whatTheCompareAndSetRefusesIsNotHandedOff() {
        outbox.startable = push -> push.order().id().value().getLeastSignificantBits() == 2;
        outbox.pending.addAll(List.of(SamplePush.of(1, LATER), SamplePush.of(2, LATER), SamplePush.of(3, LATER)));
        await().until(() -> !channel.attempts.isEmpty());
        await().during(Duration.ofMillis(300)).until(() -> outbox.pending.isEmpty());
        assertThat(channel.attempts)
                .extracting(attempt -> attempt.push().order().id())
                .containsExactly(new DeliveryId(new UUID(4, 2)));
    }

    @Test
    void outcomeIsCountedAndSettledUnderTheFenceOfTheClaim() {
        Push push = SamplePush.of(1, LATER);
        outbox.pending.add(push);
        await().until(() -> !channel.attempts.isEmpty());
        assertThat(outbox.settled).isEmpty();
        channel.attempts.get(0).end().complete(Outcome.ACCEPTED);
        await().until(() -> !outbox.settled.isEmpty());
        assertThat(outbox.settled).containsExactly(new Delivery.Settled(push, 1, Outcome.ACCEPTED));
        assertThat(counts.deliveries).containsExactly(Outcome.ACCEPTED);
        assertThat(onlooker.outcomes).containsExactly(Outcome.ACCEPTED);
        assertThat(counts.handedOff).hasValue(1);
    }

    @Test
    void onlyAnAcceptedHandOffHasALatency() {
        outbox.pending.add(SamplePush.of(1, LATER));
        await().until(() -> !channel.attempts.isEmpty());
        channel.attempts.get(0).end().complete(Outcome.UNKNOWN);
        await().until(() -> !outbox.settled.isEmpty());
        assertThat(counts.deliveries).containsExactly(Outcome.UNKNOWN);
        assertThat(counts.handedOff).hasValue(0);
    }

    @Test
    void outcomeThatCannotBeRecordedGivesTheSlotUpForANewOne() {
        outbox.settlingFails = true;
        outbox.pending.add(SamplePush.of(1, LATER));
        await().until(() -> !channel.attempts.isEmpty());
        channel.attempts.get(0).end().complete(Outcome.ACCEPTED);
        await().until(() -> outbox.holds.size() == 2);
        assertThat(outbox.holds.get(0).isAlive()).isFalse();
        outbox.settlingFails = false;
        outbox.pending.add(SamplePush.of(2, LATER));
        await().until(() -> channel.attempts.size() == 2);
        channel.attempts.get(1).end().complete(Outcome.ACCEPTED);
        await().until(() -> !outbox.settled.isEmpty());
        assertThat(outbox.settled.get(0).fence()).isEqualTo(2);
    }

    @Test
    void senderThatLosesItsOutboxTakesANewSlot() {
        outbox.claimsFail = true;
        await().until(() -> outbox.holds.size() >= 2);
        assertThat(outbox.holds.get(0).isAlive()).isFalse();
        outbox.claimsFail = false;
        outbox.pending.add(SamplePush.of(1, LATER));
        await().until(() -> !channel.attempts.isEmpty());
    }

    @Test
    void deadlineIsTheShortestOfItsOwnTheExpiryAndThePermission() {
        outbox.pending.add(SamplePush.of(1, LATER));
        outbox.pending.add(SamplePush.of(2, NOW.plusMillis(400)));
        outbox.pending.add(permittedUntil(3, NOW.plusMillis(200)));
        await().until(() -> channel.attempts.size() == 3);
        assertThat(millisLeft(1)).isBetween(401L, 1500L);
        assertThat(millisLeft(2)).isLessThanOrEqualTo(400);
        assertThat(millisLeft(3)).isLessThanOrEqualTo(200);
    }

    @Test
    void pushThatHasExpiredHasNoTimeLeft() {
        outbox.pending.add(SamplePush.of(1, NOW));
        await().until(() -> !channel.attempts.isEmpty());
        MemoryChannel.Attempt attempt = channel.attempts.get(0);
        assertThat(attempt.deadline().hasPassed(attempt.begunAt())).isTrue();
        assertThat(attempt.millisLeft()).isZero();
    }

    @Test
    void cancelIsSentUntilTheAppTakesItAndThenRecorded() {
        DeliveryId delivery = new DeliveryId(new UUID(4, 1));
        channel.takesCancels = false;
        outbox.cancelsDue.add(new Outbox.Cancel(SamplePush.DEVICE, delivery));
        flow.wake();
        await().until(() -> channel.cancels.size() >= 2);
        assertThat(outbox.cancelled).isEmpty();
        assertThat(onlooker.cancelled).isEmpty();
        channel.takesCancels = true;
        await().until(() -> outbox.cancelled.equals(List.of(delivery)));
        int sent = channel.cancels.size();
        await().during(Duration.ofMillis(450)).until(() -> channel.cancels.size() == sent);
        assertThat(channel.cancels).containsOnly(delivery);
        assertThat(onlooker.cancelled).containsExactly(delivery);
    }

    private long millisLeft(int number) {
        return channel.attempts.stream()
                .filter(attempt -> attempt.push().order().id().value().getLeastSignificantBits() == number)
                .findFirst()
                .orElseThrow()
                .millisLeft();
    }

    private static Push permittedUntil(int number, Instant until) {
        return new Push(
                SamplePush.of(number, LATER).order(),
                SampleConsents.between(1, SampleConsents.FROM, until, SampleStore.CARS)
                        .permit(Purpose.LOCATION_OFFERS, SampleStore.CARS, SampleStore.STORE, NOW, Standing.CLEAR)
                        .orElseThrow());
    }
}
