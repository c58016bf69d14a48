package fi.lupa.visit;

import static fi.lupa.retail.SampleStore.AT_DOOR;
import static fi.lupa.retail.SampleStore.CARS;
import static fi.lupa.retail.SampleStore.DOOR;
import static fi.lupa.retail.SampleStore.TOYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.lupa.consent.SampleConsents;
import fi.lupa.identity.ShopperId;
import fi.lupa.retail.SampleStore;
import fi.lupa.sighting.Sighting;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VisitsTest {
    private final Stroll stroll = new Stroll();

    @Test
    void firstSightingEnters() {
        assertThat(stroll.hear(AT_DOOR, -60, 0))
                .startsWith(new Entered(Stroll.KEY, Stroll.PHONE, Stroll.at(0), Set.of(CARS.id()), true));
        assertThat(entered(stroll.hear(AT_DOOR, -60, 1))).isEmpty();
    }

    @Test
    void topicPermittedLaterEntersThenAndOnlyOnce() {
        stroll.hear(AT_DOOR, -60, 0);
        assertThat(entered(stroll.hear(AT_DOOR, -60, 5, CARS, TOYS)))
                .containsExactly(new Entered(Stroll.KEY, Stroll.PHONE, Stroll.at(5), Set.of(TOYS.id()), false));
        assertThat(entered(stroll.hear(AT_DOOR, -60, 6, CARS))).isEmpty();
        assertThat(entered(stroll.hear(AT_DOOR, -60, 7, CARS, TOYS))).isEmpty();
    }

    @Test
    void visitEndsByTimerWhenNoDeviceWasHeardForTheTimeout() {
        stroll.hear(AT_DOOR, -60, 0);
        stroll.hear(Stroll.WATCH, AT_DOOR, -60, 100);
        VisitState last = stroll.state();
        assertThat(stroll.tick(401.9)).isEmpty();
        assertThat(stroll.tick(402)).containsExactly(new Left(Stroll.KEY, Stroll.WATCH, Stroll.at(400), last, false));
        assertThat(stroll.visits.states()).isEmpty();
        assertThat(stroll.tick(10_000)).isEmpty();
    }

    @Test
    void visitEndsByTheSightingThatComesTooLateAndAnotherBegins() {
        stroll.hear(AT_DOOR, -60, 0);
        assertThat(stroll.hear(AT_DOOR, -60, 300))
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("Left", "Entered", "ZoneReached");
        assertThat(stroll.state().startedAt()).isEqualTo(Stroll.at(300));
        assertThat(stroll.tick(599)).isEmpty();
        assertThat(stroll.tick(602)).hasSize(1);
    }

    @Test
    void lateSightingNeitherTurnsTimeBackNorChangesTheDeviceHeardLast() {
        stroll.hear(Stroll.WATCH, AT_DOOR, -60, 10);
        assertThat(stroll.hear(AT_DOOR, -60, 8)).isEmpty();
        assertThat(stroll.state().lastSeen()).isEqualTo(Stroll.at(10));
        assertThat(stroll.state().device()).isEqualTo(Stroll.WATCH);
        assertThat(stroll.tick(309.9)).isEmpty();
    }

    @Test
    void restoredVisitKeepsWhatItHad() {
        VisitState state = restored(0, 100);
        stroll.visits.restore(state);
        assertThat(stroll.state()).isEqualTo(state);
        assertThat(stroll.hear(AT_DOOR, -60, 101)).isEmpty();
        assertThat(stroll.tick(402)).isEmpty();
        assertThat(stroll.tick(403)).hasSize(1).hasOnlyElementsOfType(Left.class);
    }

    @Test
    void endThatIsFoundTooLateIsOverdueWhetherATimerOrASightingFindsIt() {
        stroll.visits.restore(restored(0, 100));
        assertThat(left(stroll.tick(430))).extracting(Left::overdue).containsExactly(false);
        stroll.visits.restore(restored(0, 100));
        assertThat(left(stroll.tick(430.001))).extracting(Left::overdue).containsExactly(true);
        stroll.visits.restore(restored(0, 100));
        assertThat(left(stroll.hear(AT_DOOR, -60, 430.001)))
                .extracting(Left::overdue)
                .containsExactly(true);
    }

    private static List<Left> left(List<PresenceEvent> events) {
        return events.stream()
                .filter(Left.class::isInstance)
                .map(Left.class::cast)
                .toList();
    }

    @Test
    void visitThatIsOpenAlreadyIsNotReplacedByARestoredOne() {
        stroll.hear(AT_DOOR, -60, 50);
        VisitState open = stroll.state();
        stroll.visits.restore(restored(0, 10));
        assertThat(stroll.state()).isEqualTo(open);
    }

    @Test
    void downtimeIsNotCountedAsSilence() {
        VisitState shifted = restored(0, 100).shiftedBy(Duration.ofSeconds(1000));
        assertThat(shifted.lastSeen()).isEqualTo(Stroll.at(1100));
        assertThat(shifted.zoneSince()).isEqualTo(Stroll.at(1000));
        assertThat(shifted.startedAt()).isEqualTo(Stroll.at(0));
    }

    @Test
    void forgottenVisitIsSilentAndTheNextOneBeginsAnew() {
        stroll.awaiting(DOOR, 30);
        stroll.hear(AT_DOOR, -60, 0);
        stroll.visits.forget(Stroll.KEY);
        assertThat(stroll.visits.states()).isEmpty();
        assertThat(stroll.visits.of(SampleConsents.SHOPPER)).isEmpty();
        assertThat(stroll.tick(1000)).isEmpty();
        assertThat(entered(stroll.hear(AT_DOOR, -60, 1001))).hasSize(1);
        assertThat(stroll.tick(1034)).hasSize(1).hasOnlyElementsOfType(Dwelt.class);
        assertThat(stroll.tick(1304)).hasSize(1).hasOnlyElementsOfType(Left.class);
    }

    @Test
    void openVisitsOfAShopperAreTold() {
        stroll.hear(AT_DOOR, -60, 0);
        assertThat(stroll.visits.of(SampleConsents.SHOPPER)).containsExactly(Stroll.KEY);
        assertThat(stroll.visits.of(new ShopperId(new UUID(0, 0)))).isEmpty();
    }

    @Test
    void nothingInTheHeapNamesAForgottenShopper() {
        stroll.awaiting(DOOR, 3600);
        WeakReference<ShopperId> gone = forgetSomebody();
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    System.gc();
                    return gone.get() == null;
                });
        assertThat(stroll.visits.states()).isEmpty();
    }

    @Test
    void nothingInTheHeapNamesAShopperWhoLeft() {
        stroll.awaiting(DOOR, 3600);
        WeakReference<ShopperId> gone = hearSomebody();
        assertThat(stroll.tick(400)).hasSize(1);
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    System.gc();
                    return gone.get() == null;
                });
    }

    private WeakReference<ShopperId> forgetSomebody() {
        WeakReference<ShopperId> somebody = hearSomebody();
        stroll.visits.forget(new VisitKey(new ShopperId(new UUID(5, 5)), SampleStore.ID));
        return somebody;
    }

    private WeakReference<ShopperId> hearSomebody() {
        ShopperId shopper = new ShopperId(new UUID(5, 5));
        stroll.visits.touch(
                SampleConsents.permissions(shopper, SampleStore.STORE, CARS),
                Stroll.PHONE,
                SampleStore.STORE,
                new Sighting(AT_DOOR, -60, Stroll.at(0)));
        return new WeakReference<>(shopper);
    }

    private static VisitState restored(int since, int lastSeen) {
        Instant start = Stroll.at(since);
        return new VisitState(Stroll.KEY, Stroll.PHONE, start, Stroll.at(lastSeen), Set.of(CARS.id()), DOOR, start);
    }

    private static List<PresenceEvent> entered(List<PresenceEvent> events) {
        return events.stream().filter(Entered.class::isInstance).toList();
    }
}
