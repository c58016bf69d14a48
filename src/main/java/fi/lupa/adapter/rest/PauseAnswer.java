package fi.lupa.adapter.rest;

import fi.lupa.engine.EndingAnswer;
import fi.lupa.engine.Pauses.Pause;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A shopper's pause.
 *
 * @param paused whether all consents rest now
 * @param pausedAt when the latest pause was asked for; left out if there was none
 * @param until when it ended or will end by itself; left out if nobody has said
 * @param position of its proof in the audit chain of a retailer with a consent, 0 if there is none; only of the pause itself
 * @param cancelled deliveries that will not happen; only of the pause itself
 * @param handedOff deliveries that had happened and have not expired; only of the pause itself
 */
@Schema(description = "Whether all consents rest: while they do, nothing is stored or sent")
record PauseAnswer(
        boolean paused,
        @Nullable Instant pausedAt,
        @Nullable Instant until,
        @Nullable Long position,
        @Nullable Integer cancelled,
        @Nullable Integer handedOff) {
    /** The answer where nothing was asked to rest. */
    static PauseAnswer of(Pause pause, Instant now) {
        return new PauseAnswer(
                pause.standing().isPaused(now),
                pause.askedAt(),
                pause.standing().pausedUntil(),
                null,
                null,
                null);
    }

    /** The answer of a pause that is final. */
    static PauseAnswer of(Pause pause, EndingAnswer answer, Instant now) {
        return new PauseAnswer(
                pause.standing().isPaused(now),
                pause.askedAt(),
                pause.standing().pausedUntil(),
                answer.position(),
                answer.cancelled(),
                answer.handedOff());
    }
}
