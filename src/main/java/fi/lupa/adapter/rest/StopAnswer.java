package fi.lupa.adapter.rest;

import fi.lupa.engine.EndingAnswer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the stop of an offer found. */
@Schema(name = "OfferStopped")
record StopAnswer(
        String offerId,

        @Schema(description = "deliveries that will not happen")
        int cancelled,

        @Schema(description = "deliveries that had happened and have not expired")
        int handedOff) {
    static StopAnswer of(String offerId, EndingAnswer answer) {
        return new StopAnswer(offerId, answer.cancelled(), answer.handedOff());
    }
}
