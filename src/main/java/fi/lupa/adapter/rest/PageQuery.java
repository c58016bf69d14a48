package fi.lupa.adapter.rest;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of every list; texts, so that bad ones are told as bad input and not as an unknown path. */
class PageQuery {
    private static final int MAX_LIMIT = 200;
    private static final int DEFAULT_LIMIT = 50;

    @QueryParam("limit")
    @Parameter(
            description = "the most items to answer",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    @Nullable String limit;

    @QueryParam("cursor")
    @Parameter(description = "the next of the page before")
    @Nullable String cursor;

    /** How many items are wanted; 1 to 200. */
    int limit() {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        if (limit.matches("[0-9]{1,3}")) {
            int wanted = Integer.parseInt(limit);
            if (wanted >= 1 && wanted <= MAX_LIMIT) {
                return wanted;
            }
        }
        throw ProblemException.invalid("limit", "range", "the limit is 1 to " + MAX_LIMIT);
    }

    /**
     * The sort key to start after; empty for the first page.
     *
     * @param parser turns the parts into the key, throwing where they are not what this list gave
     */
    <K> Optional<K> after(Function<Cursor, K> parser) {
        try {
            return Optional.ofNullable(cursor).map(Cursor::parse).map(parser);
        } catch (RuntimeException e) {
            throw ProblemException.invalid("cursor", "format", "the cursor is not one of this list");
        }
    }
}
