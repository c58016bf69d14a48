package fi.lupa.simulator.scenario;

import java.time.Duration;
import java.util.Objects;

/**
 * When a gateway publishes what it heard: at a size or after an interval, whichever comes first.
 *
 * @param size sightings of a batch at most, 1 to 1,000; absent: 20
 * @param interval the longest that a sighting waits, simulated, PT0.1S to PT1M; absent: PT1S
 */
public record Batches(Integer size, Duration interval) {
    private static final int SIZE = 20;
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    /** Fills in what is absent and refuses what is out of range. */
    public Batches {
        size = Objects.requireNonNullElse(size, SIZE);
        interval = Objects.requireNonNullElse(interval, INTERVAL);
        Rules.check(size >= 1 && size <= 1_000, "size", "must be 1 to 1000");
        Rules.check(
                interval.toMillis() >= 100 && interval.compareTo(Duration.ofMinutes(1)) <= 0,
                "interval",
                "must be PT0.1S to PT1M");
    }

    /** What an absent part of a scenario stands for. */
    static Batches usual() {
        return new Batches(SIZE, INTERVAL);
    }
}
