package fi.lupa.visit;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lupa.identity.ShopperId;
import fi.lupa.retail.SampleStore;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimersTest {
    private static final VisitKey OTHER = new VisitKey(new ShopperId(new UUID(5, 5)), SampleStore.ID);
    private final Timers timers = new Timers();

    @Test
    void timersComeInTheOrderOfTimeAndNotBeforeTheyAreDue() {
        timers.add(Timer.ofEnd(Stroll.KEY, Stroll.at(2)));
        timers.add(Timer.ofEnd(OTHER, Stroll.at(1)));
        assertThat(timers.poll(Stroll.at(0.999))).isNull();
        assertThat(timers.poll(Stroll.at(2))).isEqualTo(Timer.ofEnd(OTHER, Stroll.at(1)));
        assertThat(timers.poll(Stroll.at(2))).isEqualTo(Timer.ofEnd(Stroll.KEY, Stroll.at(2)));
        assertThat(timers.poll(Instant.MAX)).isNull();
    }

    @Test
    void timersOfTheSameMomentAreToldApartAndEqualOnesKeptOnce() {
        Timer door = Timer.ofDwell(Stroll.KEY, SampleStore.DOOR, Stroll.at(0), Duration.ofSeconds(5));
        Timer shelf = Timer.ofDwell(Stroll.KEY, SampleStore.SHELF, Stroll.at(0), Duration.ofSeconds(5));
        timers.add(door);
        timers.add(shelf);
        timers.add(door);
        assertThat(timers.poll(Instant.MAX)).isEqualTo(door);
        assertThat(timers.poll(Instant.MAX)).isEqualTo(shelf);
        assertThat(timers.poll(Instant.MAX)).isNull();
    }

    @Test
    void timersGoWithTheirVisit() {
        timers.add(Timer.ofEnd(Stroll.KEY, Stroll.at(1)));
        timers.add(Timer.ofDwell(Stroll.KEY, SampleStore.DOOR, Stroll.at(0), Duration.ofSeconds(5)));
        timers.add(Timer.ofEnd(OTHER, Stroll.at(2)));
        timers.drop(Stroll.KEY);
        assertThat(timers.poll(Instant.MAX)).isEqualTo(Timer.ofEnd(OTHER, Stroll.at(2)));
        assertThat(timers.poll(Instant.MAX)).isNull();
    }
}
