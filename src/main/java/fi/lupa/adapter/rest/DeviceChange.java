package fi.lupa.adapter.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What may change of a device; what is missing stays. */
@Schema(description = "What changes of a device; what is missing stays")
record DeviceChange(
        @Schema(examples = "fi") @Nullable String language,
        @Schema(examples = "Europe/Helsinki") @Nullable String timeZone) {
    /**
     * The same.
     *
     * @throws ProblemException naming every field that breaks a rule
     */
    DeviceChange checked() {
        FieldErrors errors = new FieldErrors();
        errors.parse("language", language, DeviceRequest::language);
        errors.parse("timeZone", timeZone, DeviceRequest::zone);
        errors.throwIfAny();
        return this;
    }
}
