package fi.lupa.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param items in the list's order
 * @param next the cursor of the part that follows; null at the end
 */
record Page<T>(
        List<T> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next) {
    Page {
        items = List.copyOf(items);
    }

    /**
     * The first {@code limit} of rows that were read with one more than the limit.
     *
     * @param cursor the cursor that starts after a row
     */
    static <R, T> Page<T> of(List<R> rows, int limit, Function<R, T> item, Function<R, Cursor> cursor) {
        List<R> shown = rows.subList(0, Math.min(limit, rows.size()));
        String next =
                rows.size() > limit ? cursor.apply(shown.get(shown.size() - 1)).text() : null;
        return new Page<>(shown.stream().map(item).toList(), next);
    }
}
