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

    Totals read() {
        long heard = sightings.values().stream().mapToLong(LongAdder::sum).sum();
        long forgotten = sum(SightingOutcome.UNKNOWN) + sum(SightingOutcome.UNPERMITTED);
        return new Totals(heard, sum(SightingOutcome.PERMITTED), forgotten, accepted.sum(), cancelled.sum());
    }

    private long sum(SightingOutcome outcome) {
        return sightings.getOrDefault(outcome, new LongAdder()).sum();
    }

    /**
     * The totals at a moment.
     *
     * @param heard all sightings
     * @param permitted those that were followed
     * @param forgotten those without permission
     * @param pushes hand-offs that an app acknowledged
     * @param cancelled pushes that an app took back
     */
    record Totals(long heard, long permitted, long forgotten, long pushes, long cancelled) {}
}
