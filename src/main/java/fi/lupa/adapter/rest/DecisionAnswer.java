package fi.lupa.adapter.rest;

import fi.lupa.delivery.DeliveryId;
import fi.lupa.engine.DecisionRecord;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was decided on an offer in a visit.
 *
 * @param verdict {@code SENT_TO_OUTBOX} or {@code WITHHELD}
 * @param reason left out unless it was withheld
 * @param count how often it was decided
 * @param deliveryId left out if it was withheld
 */
@Schema(description = "What was decided on an offer in a visit, and why")
record DecisionAnswer(
        String storeId,
        String visitId,
        String offerId,
        String trigger,
        @Schema(examples = {"SENT_TO_OUTBOX", "WITHHELD"}) String verdict,
        @Nullable String reason,
        int count,
        Instant firstAt,
        Instant lastAt,
        @Nullable String deliveryId) {

    /** The answer of a record. */
    static DecisionAnswer of(DecisionRecord decision) {
        return new DecisionAnswer(
                decision.store().value(),
                decision.visit().toString(),
                decision.offer().value(),
                decision.trigger().name(),
                decision.reason().isPresent() ? "WITHHELD" : "SENT_TO_OUTBOX",
                decision.reason().map(Enum::name).orElse(null),
                decision.count(),
                decision.firstAt(),
                decision.lastAt(),
                decision.delivery().map(DeliveryId::toString).orElse(null));
    }
}
