package fi.lupa.visit;

import fi.lupa.retail.ZoneId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A moment at which a visit is looked at again: the end of a dwell, or of the visit.
 *
 * @param stay when the stay began that a dwell counts from; null for the end of the visit
 */
record Timer(
        Instant due,
        VisitKey visit,
        @Nullable ZoneId zone,
        @Nullable Instant stay,
        Duration dwell) implements Comparable<Timer> {
    private static final Comparator<Timer> ORDER = Comparator.comparing(Timer::due)
            .thenComparing(timer -> timer.visit().shopper())
            .thenComparing(timer -> timer.visit().store().value())
            .thenComparing(Timer::dwell)
            .thenComparing(timer -> timer.zone() == null ? "" : timer.zone().value());

    static Timer ofDwell(VisitKey visit, ZoneId zone, Instant stay, Duration dwell) {
        return new Timer(stay.plus(dwell), visit, zone, stay, dwell);
    }

    static Timer ofEnd(VisitKey visit, Instant due) {
        return new Timer(due, visit, null, null, Duration.ZERO);
    }

    /** By time; the rest only tells timers of the same moment apart. */
    @Override
    public int compareTo(Timer other) {
        return ORDER.compare(this, other);
    }
}
