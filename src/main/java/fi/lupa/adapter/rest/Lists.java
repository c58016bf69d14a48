package fi.lupa.adapter.rest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Checks of lists. */
final class Lists {
    private Lists() {}

    /** Turns an element into a value, or notes what is wrong with it. */
    @FunctionalInterface
    interface Reader<B, T> {
        Optional<T> read(B element, FieldErrors errors, String field);
    }

    /** The values of the elements; a missing element is noted, a missing list is empty. */
    static <B, T> List<T> read(
            FieldErrors errors, String field, @Nullable List<@Nullable B> elements, Reader<B, T> reader) {
        List<T> values = new ArrayList<>();
        for (int i = 0; elements != null && i < elements.size(); i++) {
            B element = elements.get(i);
            String path = field + "[" + i + "]";
            errors.require(element != null, path, "required", "the element is missing");
            if (element != null) {
                reader.read(element, errors, path).ifPresent(values::add);
            }
        }
        return values;
    }

    /** Notes it where two elements have the same key. */
    static <T> void requireUnique(FieldErrors errors, String field, List<T> values, Function<T, ?> key) {
        Set<Object> seen = new HashSet<>();
        for (T value : values) {
            if (!seen.add(key.apply(value))) {
                errors.add(field, "unique", "the same id is there twice");
                return;
            }
        }
    }
}
