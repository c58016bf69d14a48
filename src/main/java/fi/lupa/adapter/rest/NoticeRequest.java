package fi.lupa.adapter.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fi.lupa.retail.Notice;
import fi.lupa.retail.RetailerId;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A notice as it is written. */
@JsonIgnoreProperties({"version", "retailerId", "revision"})
@Schema(name = "NoticeRequest", requiredProperties = "texts")
record NoticeRequest(
        @Schema(description = "texts by BCP 47 tag; they stay once a consent was given upon them") @Nullable Map<String, @Nullable String> texts) {
    private static final int MAX_TEXT = 10_000;

    Notice toNotice(RetailerId retailer, String id) {
        FieldErrors errors = new FieldErrors();
        Texts.requireByLanguage(errors, "texts", texts, MAX_TEXT);
        errors.throwIfAny();
        return new Notice(retailer, id, texts == null ? Map.of() : texts);
    }
}
