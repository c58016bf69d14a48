package fi.lupa.adapter.rest;

import fi.lupa.consent.ConsentId;
import fi.lupa.engine.EndingAnswer;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The end of a consent: final.
 *
 * @param position of its proof in the retailer's audit chain
 * @param cancelled deliveries that will not happen
 * @param handedOff deliveries that had happened and have not expired
 */
@Schema(description = "The end of a consent: no push under it starts or is in flight any more")
record WithdrawalAnswer(String consentId, Instant withdrawnAt, long position, int cancelled, int handedOff) {
    /** The answer of an ending that is final. */
    static WithdrawalAnswer of(ConsentId consent, EndingAnswer answer) {
        return new WithdrawalAnswer(
                consent.toString(),
                answer.ended().get(0).at(),
                answer.position(),
                answer.cancelled(),
                answer.handedOff());
    }
}
