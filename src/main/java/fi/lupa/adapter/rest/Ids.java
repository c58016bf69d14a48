package fi.lupa.adapter.rest;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Ids in paths and bodies. */
final class Ids {
    private Ids() {}

    /** The id of something to be written. */
    static <T> T toWrite(String field, String text, Function<String, T> parser) {
        FieldErrors errors = new FieldErrors();
        return errors.parse(field, text, parser).orElseThrow(errors::problem);
    }

    /** The id of something to be read: nothing has an id that breaks the rule. */
    static <T> T toFind(String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound();
        }
    }

    /** An id that must not be missing; empty with a note where it is, or breaks its rule. */
    static <T> Optional<T> require(
            FieldErrors errors, String field, @Nullable String text, Function<String, T> parser) {
        errors.require(text != null, field, "required", "an id is needed");
        return errors.parse(field, text, parser);
    }

    /** The body, which must not be missing. */
    static <T> T body(@Nullable T body) {
        if (body == null) {
            throw ProblemException.invalid("body", "required", "the body is missing");
        }
        return body;
    }
}
