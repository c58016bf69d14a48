package fi.lupa.adapter.db;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How column values become Java's, and back. */
final class Columns {
    /** PostgreSQL's order, byte by byte and unsigned; Java's own is signed, and rows locked in that order deadlock. */
    static final Comparator<UUID> UUID_ORDER = Comparator.comparing(UUID::toString);

    private Columns() {}

    static Instant instant(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }

    static @Nullable Instant nullableInstant(Row row, String column) {
        OffsetDateTime value = row.getOffsetDateTime(column);
        return value == null ? null : value.toInstant();
    }

    static List<String> texts(Row row, String column) {
        String[] values = row.getArrayOfStrings(column);
        return values == null ? List.of() : Arrays.asList(values);
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable OffsetDateTime nullableTime(@Nullable Instant instant) {
        return instant == null ? null : time(instant);
    }
}
