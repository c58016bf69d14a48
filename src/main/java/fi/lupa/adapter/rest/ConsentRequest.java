package fi.lupa.adapter.rest;

import fi.lupa.retail.Identifier;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A consent that a shopper gives.
 *
 * @param storeIds null for all of the retailer's stores
 * @param validFrom null for now
 * @param validUntil null for the maximum duration from now
 * @param until what else ends it
 * @param maxUses how many pushes it permits; null for no limit
 * @param language of the notice that the shopper read
 * @param ageConfirmed {@code true}, or a number of years that was reached
 */
@Schema(description = "A consent to give")
record ConsentRequest(
        @NotNull @Pattern(regexp = Identifier.RULE) String retailerId,
        @NotEmpty @Size(max = 100) List<@NotNull @Pattern(regexp = Identifier.RULE) String> topics,
        @Size(min = 1, max = 200) @Nullable List<@NotNull @Pattern(regexp = Identifier.RULE) String> storeIds,

        @NotEmpty @Size(max = 10) @Schema(examples = "[\"location-offers\"]")
        List<@NotNull String> purposes,

        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        @Valid @Nullable Until until,
        @Min(1) @Nullable Integer maxUses,
        @NotNull @Pattern(regexp = Identifier.RULE) String noticeVersion,
        @NotBlank @Size(max = 35) String language,

        @Schema(implementation = Boolean.class, type = SchemaType.BOOLEAN, description = "true, or a number of years")
        @Nullable AgeConfirmation ageConfirmed) {

    /** The event that ends a consent; {@code purchase}. */
    @Schema(description = "The event that ends the consent")
    record Until(
            @NotNull @Pattern(regexp = "purchase") @Schema(enumeration = "purchase")
            String event) {}
}
