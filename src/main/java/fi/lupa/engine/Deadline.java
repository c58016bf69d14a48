package fi.lupa.engine;

import java.time.Duration;

/**
 * A moment of the monotonic clock, so that no clock step and no stop of the process stretches it unnoticed.
 *
 * @param nanoTime of {@link System#nanoTime}
 */
public record Deadline(long nanoTime) {
    /** The moment that long after another. */
    public static Deadline after(long nanoTime, Duration duration) {
        return new Deadline(nanoTime + duration.toNanos());
    }

    /** Whether it has passed. */
    public boolean hasPassed(long now) {
        return now - nanoTime >= 0;
    }

    /** What is left; zero if it has passed. */
    public Duration left(long now) {
        return Duration.ofNanos(Math.max(0, nanoTime - now));
    }
}
