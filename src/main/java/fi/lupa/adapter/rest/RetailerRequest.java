package fi.lupa.adapter.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fi.lupa.retail.Retailer;
import fi.lupa.retail.RetailerId;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A retailer as it is written.
 *
 * @param defaultLanguage English where it is missing
 * @param policy holds nothing yet
 */
@JsonIgnoreProperties({"id", "version"})
@Schema(name = "RetailerRequest", requiredProperties = "name")
record RetailerRequest(
        @Nullable String name,

        @Schema(description = "BCP 47 tag", defaultValue = "en") @Nullable String defaultLanguage,

        @Schema(description = "no policy is supported yet: an empty object") @Nullable Map<String, @Nullable Object> policy) {

    Retailer toRetailer(RetailerId id) {
        FieldErrors errors = new FieldErrors();
        String given = Texts.require(errors, "name", name, Texts.MAX_NAME).orElse("");
        String language = errors.parse("defaultLanguage", defaultLanguage, Texts::language)
                .orElse("en");
        if (policy != null) {
            policy.keySet().forEach(key -> errors.add("policy." + key, "unsupported", "no such policy is supported"));
        }
        errors.throwIfAny();
        return new Retailer(id, given, language);
    }
}
