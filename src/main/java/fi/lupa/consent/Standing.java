package fi.lupa.consent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a shopper stands towards all of the shopper's own consents: resting or not.
 *
 * @param pausedAt when the pause began; null if there is none
 * @param pausedUntil when it ends by itself; null if it does not
 */
public record Standing(@Nullable Instant pausedAt, @Nullable Instant pausedUntil) {
    /** The standing of a shopper who paused nothing. */
    public static final Standing CLEAR = new Standing(null, null);

    /** Whether all consents rest at that time. */
    public boolean isPaused(Instant at) {
        return pausedAt != null && !at.isBefore(pausedAt) && (pausedUntil == null || at.isBefore(pausedUntil));
    }
}
