package fi.lupa.simulator.walk;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lupa.simulator.Scenarios;
import fi.lupa.simulator.scenario.Point;
import fi.lupa.simulator.scenario.Store;
import fi.lupa.simulator.world.Position;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TruthTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Store ESPOO = Scenarios.small().stores().get(0);
    private static final Point CARS = new Point(5.0, 4.0);
    private static final Point HOME = new Point(20.0, 11.0);

    private final List<TruthEvent> events = new ArrayList<>();
    private final Truth truth = new Truth(events::add);

    @Test
    void comingChangingZonesAndLeavingAreNotedOnce() {
        observe(0, Optional.of(new Position(ESPOO, CARS, 1)));
        observe(1, Optional.of(new Position(ESPOO, CARS, 1)));
        observe(2, Optional.of(new Position(ESPOO, HOME, 1)));
        observe(3, Optional.empty());
        observe(4, Optional.empty());
        assertThat(events).extracting(TruthEvent::kind).containsExactly("enter", "zone", "exit");
        assertThat(events).extracting(event -> event.position().zoneId()).containsExactly("cars", "home", "home");
        assertThat(truth.visits()).containsExactly(new TrueVisit("anna", "espoo", START, START.plusSeconds(3)));
    }

    @Test
    void twoVisitsWithNothingBetweenAreStillTwo() {
        observe(0, Optional.of(new Position(ESPOO, CARS, 1)));
        observe(1, Optional.of(new Position(ESPOO, CARS, 2)));
        assertThat(events).extracting(TruthEvent::kind).containsExactly("enter", "exit", "enter");
        assertThat(truth.inside()).isEqualTo(1);
    }

    @Test
    void aLineNamesTheDeviceWhereLupaKnowsOne() {
        observe(61, Optional.of(new Position(ESPOO, CARS, 1)));
        assertThat(events.get(0).json("d1"))
                .isEqualTo(
                        "{\"at\":\"2026-01-01T00:01:01Z\",\"simulated\":\"PT1M1S\",\"who\":\"anna\","
                                + "\"event\":\"enter\",\"storeId\":\"espoo\",\"zoneId\":\"cars\",\"visit\":1,\"deviceId\":\"d1\"}");
        assertThat(events.get(0).json("")).doesNotContain("deviceId");
    }

    private void observe(int second, Optional<Position> position) {
        truth.observe("anna", position, second * 1_000L, START.plusSeconds(second));
    }
}
