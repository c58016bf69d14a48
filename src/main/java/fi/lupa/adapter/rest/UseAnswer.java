package fi.lupa.adapter.rest;

import fi.lupa.engine.UseLedger.Use;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One use of the shopper's data.
 *
 * @param what visit, decision, delivery or purchase
 * @param passedTo the channel that a delivery took; left out where nothing was passed on
 * @param got what the shopper got; left out where nothing was handed off
 */
@Schema(description = "One use of the shopper's data")
record UseAnswer(
        Instant at,

        @Schema(enumeration = {"visit", "decision", "delivery", "purchase"})
        String what,

        String retailerId,
        String storeId,
        @Nullable String purpose,
        @Nullable String topic,
        @Nullable String consentId,
        @Nullable String passedTo,
        String outcome,
        @Nullable String offerId,
        @Nullable Got got) {

    /** An offer that was handed off. */
    @Schema(description = "An offer that was handed off")
    record Got(String offerId, String deliveryId, String title) {}

    static UseAnswer of(Use use) {
        return new UseAnswer(
                use.at(),
                use.what(),
                use.retailer(),
                use.store(),
                use.purpose(),
                use.topic(),
                text(use.consent()),
                use.passedTo(),
                use.outcome(),
                use.offer(),
                got(use));
    }

    private static @Nullable Got got(Use use) {
        String offer = use.offer();
        String delivery = text(use.delivery());
        String title = use.title();
        return offer == null || delivery == null || title == null ? null : new Got(offer, delivery, title);
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
