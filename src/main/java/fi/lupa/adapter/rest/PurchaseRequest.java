package fi.lupa.adapter.rest;

import fi.lupa.retail.Identifier;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A purchase that a till tells of.
 *
 * @param purchaseCode that the shopper showed
 * @param couponCode instead of it
 * @param topics what was bought is about; those that no consent is about are not kept
 */
@Schema(description = "A purchase; one of purchaseCode and couponCode")
record PurchaseRequest(
        @NotNull @Pattern(regexp = Identifier.RULE) String storeId,

        @Size(max = 100) @Schema(description = "that the shopper showed") @Nullable String purchaseCode,

        @Size(max = 100) @Schema(description = "instead of it") @Nullable String couponCode,

        @NotEmpty @Size(max = 100) List<@NotNull @Pattern(regexp = Identifier.RULE) String> topics,
        @NotNull Instant at) {
    /** Without the code. */
    @Override
    public String toString() {
        return "purchase request";
    }
}
