package fi.lupa.adapter.mqtt;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** The pauses between attempts: each twice the one before, up to a longest, and half of it by chance. One thread. */
final class Backoff {
    private final long first;
    private final long longest;
    private final RandomGenerator random;
    private long next;

    Backoff(Duration first, Duration longest, RandomGenerator random) {
        this.first = first.toMillis();
        this.longest = longest.toMillis();
        this.random = random;
        next = this.first;
    }

    /** The next pause in milliseconds, at least 1. */
    long next() {
        long pause = next / 2 + random.nextLong(next / 2 + 1);
        next = Math.min(longest, next * 2);
        return Math.max(1, pause);
    }

    /** An attempt was successful. */
    void reset() {
        next = first;
    }
}
