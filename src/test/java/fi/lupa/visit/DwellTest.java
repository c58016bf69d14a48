package fi.lupa.visit;

import static fi.lupa.retail.SampleStore.AT_DOOR;
import static fi.lupa.retail.SampleStore.AT_SHELF;
import static fi.lupa.retail.SampleStore.CARS;
import static fi.lupa.retail.SampleStore.DOOR;
import static fi.lupa.retail.SampleStore.SHELF;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lupa.consent.SampleConsents;
import fi.lupa.identity.ShopperId;
import fi.lupa.retail.SampleStore;
import fi.lupa.sighting.Sighting;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DwellTest {
    private final Stroll stroll = new Stroll().awaiting(DOOR, 30);

    @Test
    void dwellIsToldByTimerWithoutAnotherSightingOnceAndNotBeforeTheLateness() {
        stroll.hear(AT_DOOR, -60, 0);
        assertThat(stroll.tick(31.9)).isEmpty();
        assertThat(stroll.tick(32))
                .containsExactly(new Dwelt(Stroll.KEY, Stroll.PHONE, Stroll.at(30), DOOR, Duration.ofSeconds(30)));
        stroll.hear(AT_DOOR, -60, 33);
        assertThat(stroll.tick(100)).isEmpty();
    }

    @Test
    void sightingsThatAreAheadLetTimersFireWithoutTheLateness() {
        stroll.hear(AT_DOOR, -60, 0);
        hearSomebodyElse(30);
        assertThat(stroll.tick(30)).hasSize(1);
    }

    @Test
    void sightingsAheadOfTheClockLetNothingFireBeforeTheClock() {
        stroll.hear(AT_DOOR, -60, 0);
        hearSomebodyElse(33);
        assertThat(stroll.tick(29)).isEmpty();
    }

    @Test
    void timersAreToldInTheOrderOfTheirTime() {
        stroll.awaiting(DOOR, 10).awaiting(DOOR, 20);
        stroll.hear(AT_DOOR, -60, 0);
        assertThat(stroll.tick(35))
                .extracting(PresenceEvent::at)
                .containsExactly(Stroll.at(10), Stroll.at(20), Stroll.at(30));
    }

    @Test
    void dwellNeedsToHaveBeenHeardWithinTheZoneTimeout() {
        stroll.awaiting(DOOR, 60).awaiting(DOOR, 61);
        stroll.hear(AT_DOOR, -60, 0);
        assertThat(stroll.tick(32)).hasSize(1);
        assertThat(stroll.tick(70)).extracting(PresenceEvent::at).containsExactly(Stroll.at(60));
    }

    @Test
    void dwellIsNotToldAfterLeavingTheZone() {
        stroll.hear(AT_DOOR, -80, 0);
        stroll.hear(AT_SHELF, -50, 29);
        assertThat(stroll.tick(40)).isEmpty();
    }

    @Test
    void returnBeginsAnotherStay() {
        stroll.hear(AT_DOOR, -80, 0);
        stroll.hear(AT_SHELF, -50, 10);
        stroll.hear(AT_DOOR, -30, 20);
        assertThat(stroll.state().zone()).isEqualTo(DOOR);
        assertThat(stroll.tick(40)).isEmpty();
        assertThat(stroll.tick(52)).extracting(PresenceEvent::at).containsExactly(Stroll.at(50));
    }

    @Test
    void staysInTwoZonesThatBeginAtTheSameMomentAreNotMixedUp() {
        stroll.hear(AT_DOOR, -80, 0);
        stroll.hear(AT_SHELF, -50, 0);
        assertThat(stroll.state().zone()).isEqualTo(SHELF);
        assertThat(stroll.tick(40)).isEmpty();
    }

    @Test
    void dwellCountsFromTheLaterOfTwoSightingsThatComeOutOfOrder() {
        stroll.awaiting(SHELF, 30);
        stroll.hear(AT_DOOR, -80, 10);
        stroll.hear(AT_SHELF, -50, 8);
        assertThat(stroll.tick(41)).isEmpty();
        assertThat(stroll.tick(42)).extracting(PresenceEvent::at).containsExactly(Stroll.at(40));
    }

    @Test
    void dwellThatAnOfferNewlyAsksForIsAwaitedFromTheBeginningOfTheStay() {
        stroll.hear(AT_DOOR, -60, 0);
        stroll.awaiting(DOOR, 40);
        stroll.visits.dwellTimesChanged();
        stroll.visits.dwellTimesChanged();
        assertThat(stroll.tick(45)).extracting(PresenceEvent::at).containsExactly(Stroll.at(30), Stroll.at(40));
    }

    @Test
    void restoredStayGoesOn() {
        restore(20);
        assertThat(stroll.tick(31)).isEmpty();
        assertThat(stroll.tick(32)).hasSize(1).hasOnlyElementsOfType(Dwelt.class);
    }

    @Test
    void dwellThatIsLongOverdueAfterARestoreIsSkipped() {
        restore(50);
        assertThat(stroll.tick(60.1)).isEmpty();
        assertThat(stroll.tick(70)).isEmpty();
    }

    @Test
    void dwellThatIsOverdueByNoMoreThanAllowedIsTold() {
        restore(50);
        assertThat(stroll.tick(60)).hasSize(1);
    }

    private void restore(int lastSeen) {
        stroll.visits.restore(new VisitState(
                Stroll.KEY, Stroll.PHONE, Stroll.at(0), Stroll.at(lastSeen), Set.of(CARS.id()), DOOR, Stroll.at(0)));
    }

    private void hearSomebodyElse(int seconds) {
        stroll.visits.touch(
                SampleConsents.permissions(new ShopperId(new UUID(5, 5)), SampleStore.STORE, CARS),
                Stroll.WATCH,
                SampleStore.STORE,
                new Sighting(AT_SHELF, -60, Stroll.at(seconds)));
    }
}
