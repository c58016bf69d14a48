package fi.lupa.visit;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The timers of a lane's visits, in the order in which they are due; those of a visit that is over go with it. */
final class Timers {
    private final NavigableSet<Timer> byTime = new TreeSet<>();
    private final Map<VisitKey, Set<Timer>> byVisit = new HashMap<>();

    /** Takes a timer; one like it is kept once. */
    void add(Timer timer) {
        if (byTime.add(timer)) {
            byVisit.computeIfAbsent(timer.visit(), key -> new HashSet<>(2)).add(timer);
        }
    }

    /** Takes out the first timer that is due by then; null if there is none. */
    @Nullable Timer poll(Instant now) {
        if (byTime.isEmpty() || byTime.first().due().isAfter(now)) {
            return null;
        }
        Timer first = byTime.first();
        byTime.remove(first);
        byVisit.computeIfPresent(first.visit(), (key, timers) -> {
            timers.remove(first);
            return timers.isEmpty() ? null : timers;
        });
        return first;
    }

    /** Drops the timers of a visit. */
    void drop(VisitKey visit) {
        Set<Timer> dropped = byVisit.remove(visit);
        if (dropped != null) {
            dropped.forEach(byTime::remove);
        }
    }
}
