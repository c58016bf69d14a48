package fi.lupa.simulator.scenario;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules that fields of a scenario keep; each check throws {@link BrokenRule}. */
final class Rules {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Duration DAY = Duration.ofDays(1);

    private Rules() {}

    static void check(boolean kept, String field, String rule) {
        if (!kept) {
            throw new BrokenRule(field, rule);
        }
    }

    static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw new BrokenRule(field, "is required");
        }
        return value;
    }

    /** An id of Lupa's: a letter or digit, then up to 63 letters, digits, dots, underlines and hyphens. */
    static String id(@Nullable String value, String field) {
        String id = required(value, field);
        check(ID.matcher(id).matches(), field, "must match " + ID.pattern());
        return id;
    }

    static void text(@Nullable String value, String field) {
        check(!required(value, field).isBlank(), field, "must not be blank");
    }

    /** A duration from {@code least}, inclusive, to a day. */
    static void within(@Nullable Duration value, Duration least, String field) {
        Duration duration = required(value, field);
        check(duration.compareTo(least) >= 0 && duration.compareTo(DAY) <= 0, field, "must be " + least + " to P1D");
    }

    static void unique(Collection<String> ids, String field) {
        check(new HashSet<>(ids).size() == ids.size(), field, "must have different ids");
    }
}
