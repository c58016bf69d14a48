package fi.lupa.adapter.console;

import fi.lupa.engine.Meters.SightingOutcome;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Totals since the program started: of everybody together, nothing finer. Any thread. */
final class Figures {
    private final Map<SightingOutcome, LongAdder> sightings = new EnumMap<>(SightingOutcome.class);
    private final LongAdder accepted = new LongAdder();
    private final LongAdder cancelled = new LongAdder();

    Figures() {
        for (SightingOutcome outcome : SightingOutcome.values()) {
            sightings.put(outcome, new LongAdder());
        }
    }

    void sightings(SightingOutcome outcome, long count) {
        sightings.getOrDefault(outcome, new LongAdder()).add(count);
    }

    void pushAccepted() {
        accepted.increment();
    }

    void pushCancelled() {
        cancelled.increment();
    }

    /** All sightings. */
    long heard() {
        return sightings.values().stream().mapToLong(LongAdder::sum).sum();
    }

    /** Sightings that were followed. */
    long permitted() {
        return sum(SightingOutcome.PERMITTED);
    }

    /** Sightings without permission. */
    long forgotten() {
        return sum(SightingOutcome.UNKNOWN) + sum(SightingOutcome.UNPERMITTED);
    }

    /** Hand-offs that an app acknowledged. */
    long accepted() {
        return accepted.sum();
    }

    /** Pushes that an app took back. */
    long cancelled() {
        return cancelled.sum();
    }

    private long sum(SightingOutcome outcome) {
        return sightings.getOrDefault(outcome, new LongAdder()).sum();
    }
}
