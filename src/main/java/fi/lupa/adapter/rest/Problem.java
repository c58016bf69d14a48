package fi.lupa.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of every error (RFC 9457).
 *
 * @param type a URI reference, one of the list in {@code docs/api.md}
 * @param title the same for every problem of the type
 * @param status the HTTP status
 * @param detail what is the matter this time, without personal data
 * @param errors the fields that break rules; left out if there are none
 */
@Schema(description = "RFC 9457 problem")
record Problem(
        String type,
        String title,
        int status,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors) {
    /** The media type of a problem. */
    static final String MEDIA_TYPE = "application/problem+json";

    Problem {
        errors = List.copyOf(errors);
    }

    /** A problem of a type. */
    static Problem of(ProblemType type, String detail) {
        return of(type, detail, List.of());
    }

    private static Problem of(ProblemType type, String detail, List<FieldError> errors) {
        return new Problem(type.uri(), type.title(), type.status(), detail, errors);
    }

    /** Bad input. */
    static Problem invalid(List<FieldError> errors) {
        String detail = errors.size() == 1 ? errors.get(0).detail() : errors.size() + " fields break rules";
        return of(ProblemType.INVALID, detail, errors);
    }
}
