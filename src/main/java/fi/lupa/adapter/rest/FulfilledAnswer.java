package fi.lupa.adapter.rest;

import fi.lupa.engine.EndingAnswer;
import fi.lupa.engine.Endings.Ended;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The end of a consent whose matter is done: final.
 *
 * @param endedBy fulfilled, or what had ended it before
 * @param position of its proof in the retailer's audit chain
 * @param cancelled deliveries that will not happen
 * @param handedOff deliveries that had happened and have not expired
 */
@Schema(description = "The end of a consent: no push under it starts or is in flight any more")
record FulfilledAnswer(String consentId, Instant endedAt, String endedBy, long position, int cancelled, int handedOff) {
    /** The answer of an ending that is final. */
    static FulfilledAnswer of(EndingAnswer answer) {
        Ended ended = answer.ended().get(0);
        return new FulfilledAnswer(
                ended.consent().toString(),
                ended.at(),
                ended.by().text(),
                answer.position(),
                answer.cancelled(),
                answer.handedOff());
    }
}
