package fi.lupa.visit;

import static fi.lupa.retail.SampleStore.AT_DOOR;
import static fi.lupa.retail.SampleStore.AT_SHELF;
import static fi.lupa.retail.SampleStore.DOOR;
import static fi.lupa.retail.SampleStore.SHELF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.lupa.retail.SampleStore;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A level that offers wait for in a zone, reached after the stay began. */
class NearnessTest {
    private final Stroll stroll = new Stroll();

    @BeforeEach
    void await() {
        stroll.awaitedAtShelf = -60;
    }

    @Test
    void levelReachedLaterInTheStayIsTold() {
        stroll.hear(AT_SHELF, -80, 0);
        assertThat(stroll.hear(AT_SHELF, -70, 60)).isEmpty();
        Neared neared = neared(stroll.hear(AT_SHELF, -55, 120)).get(0);
        assertThat(neared.zone()).isEqualTo(SHELF);
        assertThat(neared.at()).isEqualTo(Stroll.at(120));
        assertThat(neared.before()).isCloseTo(-70, within(1e-6));
        assertThat(neared.rssi()).isCloseTo(-55, within(1e-6));
    }

    @Test
    void levelIsToldOnceAStay() {
        stroll.hear(AT_SHELF, -80, 0);
        assertThat(neared(stroll.hear(AT_SHELF, -55, 60))).hasSize(1);
        assertThat(neared(stroll.hear(AT_SHELF, -90, 120))).isEmpty();
        assertThat(neared(stroll.hear(AT_SHELF, -50, 180))).isEmpty();
        stroll.hear(AT_SHELF, -80, 300);
        assertThat(neared(stroll.hear(AT_SHELF, -55, 360))).hasSize(1);
    }

    @Test
    void levelIsSmoothedBeforeItIsCompared() {
        stroll.hear(AT_SHELF, -80, 0);
        assertThat(neared(stroll.hear(AT_SHELF, -40, 0.1))).isEmpty();
    }

    @Test
    void strengthThatTheStayBeganWithIsNotToldAgain() {
        stroll.hear(AT_SHELF, -55, 0);
        assertThat(neared(stroll.hear(AT_SHELF, -40, 60))).isEmpty();
    }

    @Test
    void gatewayOfANeighbouringZoneBringsNobodyNearer() {
        stroll.hear(AT_SHELF, -80, 0);
        stroll.hear(AT_SHELF, -64, 59);
        assertThat(neared(stroll.hear(AT_DOOR, -59, 60))).isEmpty();
        assertThat(stroll.state().zone()).isEqualTo(SHELF);
    }

    @Test
    void stayTakenUpAfterARestartMayTellALevelOnceMore() {
        VisitState before = new VisitState(
                Stroll.KEY,
                Stroll.PHONE,
                Stroll.at(0),
                Stroll.at(100),
                Set.of(SampleStore.CARS.id()),
                SHELF,
                Stroll.at(0));
        stroll.visits.restore(before);
        assertThat(neared(stroll.hear(AT_SHELF, -55, 101))).hasSize(1);
        assertThat(neared(stroll.hear(AT_SHELF, -50, 110))).isEmpty();
    }

    @Test
    void zoneTakenUpAfterARestartIsKeptUntilItIsHeardOrLost() {
        stroll.visits.restore(new VisitState(
                Stroll.KEY,
                Stroll.PHONE,
                Stroll.at(0),
                Stroll.at(100),
                Set.of(SampleStore.CARS.id()),
                DOOR,
                Stroll.at(0)));
        assertThat(stroll.hear(AT_SHELF, -40, 101)).isEmpty();
        assertThat(stroll.state().zone()).isEqualTo(DOOR);
        stroll.hear(AT_DOOR, -44, 102);
        assertThat(stroll.hear(AT_SHELF, -40, 103)).isEmpty();
        assertThat(stroll.hear(AT_SHELF, -37, 120))
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("ZoneReached");
    }

    @Test
    void zoneTakenUpAfterARestartIsLostByItsTimeout() {
        stroll.visits.restore(new VisitState(
                Stroll.KEY,
                Stroll.PHONE,
                Stroll.at(0),
                Stroll.at(100),
                Set.of(SampleStore.CARS.id()),
                DOOR,
                Stroll.at(0)));
        assertThat(stroll.hear(AT_SHELF, -80, 160)).isEmpty();
        assertThat(stroll.hear(AT_SHELF, -80, 160.001))
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("ZoneReached");
    }

    private static List<Neared> neared(List<PresenceEvent> events) {
        return events.stream()
                .filter(Neared.class::isInstance)
                .map(Neared.class::cast)
                .toList();
    }
}
