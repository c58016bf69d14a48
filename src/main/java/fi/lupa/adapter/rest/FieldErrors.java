package fi.lupa.adapter.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a request while it is turned into domain values, so that one answer names every field. */
final class FieldErrors {
    private final List<FieldError> errors = new ArrayList<>();

    /** Notes a broken rule. */
    FieldErrors add(String field, String rule, String detail) {
        errors.add(new FieldError(field, rule, detail));
        return this;
    }

    /** Notes a broken rule unless the condition holds. */
    FieldErrors require(boolean holds, String field, String rule, String detail) {
        return holds ? this : add(field, rule, detail);
    }

    /** The value of a text, or empty with a note where the domain refuses it or there is none. */
    <T> Optional<T> parse(String field, @Nullable String text, Function<String, T> parser) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(parser.apply(text));
        } catch (IllegalArgumentException e) {
            add(field, "format", String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** The values of a list of texts; each that the domain refuses is noted by its index. */
    <T> List<T> parseAll(String field, List<String> texts, Function<String, T> parser) {
        List<T> values = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            parse(field + "[" + i + "]", texts.get(i), parser).ifPresent(values::add);
        }
        return values;
    }

    /** Ends the request if something was noted. */
    void throwIfAny() {
        if (!errors.isEmpty()) {
            throw problem();
        }
    }

    /** What was noted, as a problem. */
    ProblemException problem() {
        return ProblemException.invalid(errors);
    }
}
