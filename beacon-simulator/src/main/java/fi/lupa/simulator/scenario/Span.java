package fi.lupa.simulator.scenario;

import java.time.Duration;

/**
 * A range of durations that one is drawn from, evenly.
 *
 * @param min the shortest, zero or more
 * @param max the longest, {@code min} to a day
 */
public record Span(Duration min, Duration max) {
    /** Refuses a range that is none. */
    public Span {
        Rules.within(min, Duration.ZERO, "min");
        Rules.within(max, min, "max");
    }

    static Span of(String min, String max) {
        return new Span(Duration.parse(min), Duration.parse(max));
    }
}
