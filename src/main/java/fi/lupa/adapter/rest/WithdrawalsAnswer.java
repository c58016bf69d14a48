package fi.lupa.adapter.rest;

import fi.lupa.engine.EndingAnswer;
import fi.lupa.engine.Endings.Ended;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The end of several consents: final.
 *
 * @param withdrawnAt when the last of them ended
 * @param position of the last proof in the audit chain; 0 if there was none to withdraw
 * @param cancelled deliveries that will not happen
 * @param handedOff deliveries that had happened and have not expired
 */
@Schema(description = "The end of several consents: no push under them starts or is in flight any more")
record WithdrawalsAnswer(List<String> consentIds, Instant withdrawnAt, long position, int cancelled, int handedOff) {
    /** The answer of an ending that is final. */
    static WithdrawalsAnswer of(EndingAnswer answer) {
        Instant last = answer.ended().stream()
                .map(Ended::at)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new WithdrawalsAnswer(
                answer.ended().stream().map(ended -> ended.consent().toString()).toList(),
                last,
                answer.position(),
                answer.cancelled(),
                answer.handedOff());
    }

    /** The answer where there was none to withdraw. */
    static WithdrawalsAnswer nothing(Instant now) {
        return new WithdrawalsAnswer(List.of(), now, 0, 0, 0);
    }
}
