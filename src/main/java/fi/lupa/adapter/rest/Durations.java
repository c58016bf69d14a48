package fi.lupa.adapter.rest;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** ISO 8601 durations in bodies. */
final class Durations {
    private Durations() {}

    /** The duration; empty where it is missing, or with a note where it is none or not positive or longer than the most. */
    static Optional<Duration> read(FieldErrors errors, String field, @Nullable String text, Duration most) {
        return errors.parse(field, text, Durations::parse).filter(duration -> isInRange(errors, field, duration, most));
    }

    private static boolean isInRange(FieldErrors errors, String field, Duration duration, Duration most) {
        boolean inRange = !duration.isNegative() && !duration.isZero() && duration.compareTo(most) <= 0;
        errors.require(inRange, field, "range", "the duration is more than zero and at most " + most);
        return inRange;
    }

    private static Duration parse(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a duration is ISO 8601, for example PT15M", e);
        }
    }
}
