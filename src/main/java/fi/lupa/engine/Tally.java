package fi.lupa.engine;

import fi.lupa.engine.Meters.SightingOutcome;
import java.util.EnumMap;
import java.util.Map;

/** What became of the sightings of one message. */
final class Tally {
    private final Map<SightingOutcome, Integer> counts = new EnumMap<>(SightingOutcome.class);

    void count(SightingOutcome outcome) {
        counts.merge(outcome, 1, Integer::sum);
    }

    void tell(Meters meters, Onlooker onlooker) {
        counts.forEach(meters::sightings);
        counts.forEach(onlooker::sightings);
    }
}
