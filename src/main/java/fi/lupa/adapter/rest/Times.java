package fi.lupa.adapter.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Times as the API takes and gives them, to the microsecond that the database keeps. */
final class Times {
    private static final Instant MIN = Instant.EPOCH;
    private static final Instant MAX =
            OffsetDateTime.of(9999, 12, 31, 23, 59, 59, 0, ZoneOffset.UTC).toInstant();

    private Times() {}

    /**
     * The time of an RFC 3339 text with an offset.
     *
     * @throws IllegalArgumentException if it is anything else or not between 1970 and 9999
     */
    static Instant parse(String text) {
        try {
            return inRange(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a time is RFC 3339 with an offset, or epoch milliseconds", e);
        }
    }

    /**
     * The time of epoch milliseconds.
     *
     * @throws IllegalArgumentException if it is not between 1970 and 9999
     */
    static Instant ofEpochMilli(long millis) {
        return inRange(Instant.ofEpochMilli(millis));
    }

    private static Instant inRange(Instant time) {
        if (time.isBefore(MIN) || time.isAfter(MAX)) {
            throw new IllegalArgumentException("a time is between the years 1970 and 9999");
        }
        return time.truncatedTo(ChronoUnit.MICROS);
    }
}
