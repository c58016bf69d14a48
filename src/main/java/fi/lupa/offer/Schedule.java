package fi.lupa.offer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When an offer runs.
 *
 * @param from inclusive
 * @param until exclusive; null for open-ended
 */
public record Schedule(Instant from, @Nullable Instant until) {
    /** Checks the order. */
    public Schedule {
        if (until != null && !from.isBefore(until)) {
            throw new IllegalArgumentException("from is before until");
        }
    }

    /** Whether it runs at that time. */
    public boolean covers(Instant at) {
        return !at.isBefore(from) && (until == null || at.isBefore(until));
    }
}
