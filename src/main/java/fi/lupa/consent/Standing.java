package fi.lupa.consent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a shopper stands towards all of the shopper's own consents: resting or not.
 *
 * @param pausedAt when the latest pause began, or one shortly before it, so that nothing heard in either is made up later;
 *     null if there was none
 * @param pausedUntil when it ended or will end; null if nobody has said
 */
public record Standing(@Nullable Instant pausedAt, @Nullable Instant pausedUntil) {
    /** The standing of a shopper who paused nothing. */
    public static final Standing CLEAR = new Standing(null, null);

    /** The standing of a shopper whose consents rest whatever time is asked for. */
    static final Standing RESTING = new Standing(Instant.MIN, null);

    /** Whether all consents rest at that time. */
    public boolean isPaused(Instant at) {
        return pausedAt != null && !at.isBefore(pausedAt) && (pausedUntil == null || at.isBefore(pausedUntil));
    }

    /** Whether all consents rested at some time since then, so that what began then does not go on. */
    public boolean hasInterrupted(Instant since) {
        return pausedAt != null && (pausedUntil == null || since.isBefore(pausedUntil));
    }
}
