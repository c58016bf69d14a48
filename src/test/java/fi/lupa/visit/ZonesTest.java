package fi.lupa.visit;

import static fi.lupa.retail.SampleStore.AT_DOOR;
import static fi.lupa.retail.SampleStore.AT_SHELF;
import static fi.lupa.retail.SampleStore.DOOR;
import static fi.lupa.retail.SampleStore.SHELF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.lupa.retail.GatewayId;
import fi.lupa.retail.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ZonesTest {
    private final Stroll stroll = new Stroll();

    @Test
    void firstGatewayHeardGivesTheZone() {
        assertThat(reached(stroll.hear(AT_DOOR, -90, 0))).containsExactly(DOOR);
        assertThat(stroll.state().zone()).isEqualTo(DOOR);
        assertThat(stroll.state().zoneSince()).isEqualTo(Stroll.at(0));
    }

    @Test
    void anotherZoneMustLeadByTheHysteresis() {
        stroll.hear(AT_DOOR, -70, 0);
        assertThat(reached(stroll.hear(AT_SHELF, -64.1, 1))).isEmpty();
        assertThat(reached(stroll.hear(new GatewayId("elsewhere"), -10, 1))).isEmpty();
        assertThat(stroll.state().zone()).isEqualTo(DOOR);
    }

    @Test
    void zoneChangesAtTheHysteresis() {
        stroll.hear(AT_DOOR, -70, 0);
        List<PresenceEvent> events = stroll.hear(AT_SHELF, -64, 1);
        assertThat(events).containsExactly(new ZoneReached(Stroll.KEY, Stroll.PHONE, Stroll.at(1), SHELF, -64));
        assertThat(stroll.state().zoneSince()).isEqualTo(Stroll.at(1));
    }

    @Test
    void oneLoudSightingMovesNobodyForItIsSmoothed() {
        stroll.hear(AT_DOOR, -60, 0);
        stroll.hear(AT_SHELF, -80, 0.1);
        assertThat(reached(stroll.hear(AT_SHELF, -40, 0.2))).isEmpty();
        assertThat(reached(stroll.hear(AT_SHELF, -40, 8))).containsExactly(SHELF);
    }

    @Test
    void smoothingFollowsTimeAndNotTheNumberOfSightings() {
        Level level = new Level(-80, Stroll.at(0));
        level.hear(-60, Stroll.at(2));
        assertThat(level.dbm()).isCloseTo(-80 + 20 * (1 - Math.exp(-1)), within(1e-9));
        Level burst = new Level(-80, Stroll.at(0));
        burst.hear(-60, Stroll.at(0.001));
        assertThat(burst.dbm()).isEqualTo(-75);
    }

    @Test
    void zoneIsLostAfterItsTimeoutSoThatComingBackReachesItAnew() {
        stroll.hear(AT_DOOR, -60, 0);
        assertThat(reached(stroll.hear(AT_DOOR, -60, 60))).isEmpty();
        assertThat(reached(stroll.hear(AT_DOOR, -60, 120.001))).containsExactly(DOOR);
        assertThat(stroll.state().zoneSince()).isEqualTo(Stroll.at(120.001));
    }

    @Test
    void lostZoneNeedsNoHysteresisToBeReplaced() {
        stroll.hear(AT_DOOR, -40, 0);
        assertThat(reached(stroll.hear(AT_SHELF, -90, 30))).isEmpty();
        assertThat(reached(stroll.hear(AT_SHELF, -90, 61))).containsExactly(SHELF);
    }

    @Test
    void gatewayWithoutAZoneKeepsTheVisitButNotTheZone() {
        stroll.hear(AT_DOOR, -60, 0);
        stroll.hear(new GatewayId("elsewhere"), -60, 61);
        assertThat(stroll.state().zone()).isNull();
        assertThat(stroll.state().lastSeen()).isEqualTo(Stroll.at(61));
    }

    @Test
    void stayDoesNotBeginBeforeTheZoneBeforeItWasLastHeard() {
        stroll.hear(AT_DOOR, -80, 10);
        assertThat(reached(stroll.hear(AT_SHELF, -50, 8))).containsExactly(SHELF);
        assertThat(stroll.state().zoneSince()).isEqualTo(Stroll.at(10));
        assertThat(stroll.state().lastSeen()).isEqualTo(Stroll.at(10));
    }

    @Test
    void gatewayThatRepeatsWhatItToldBeforeMovesNobody() {
        stroll.hear(AT_SHELF, -62, 0);
        stroll.hear(AT_DOOR, -50, 1);
        stroll.hear(AT_DOOR, -80, 30);
        assertThat(reached(stroll.hear(AT_SHELF, -62, 0))).isEmpty();
        assertThat(stroll.state().zone()).isEqualTo(DOOR);
        assertThat(reached(stroll.hear(AT_SHELF, -62, 31))).containsExactly(SHELF);
    }

    private static List<ZoneId> reached(List<PresenceEvent> events) {
        return events.stream()
                .filter(ZoneReached.class::isInstance)
                .map(event -> ((ZoneReached) event).zone())
                .toList();
    }
}
