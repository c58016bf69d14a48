package fi.lupa.engine;

import fi.lupa.decision.Occasion;
import fi.lupa.decision.Verdict;
import fi.lupa.delivery.DeliveryId;
import fi.lupa.delivery.Outcome;
import fi.lupa.delivery.Push;
import fi.lupa.engine.Meters.SightingOutcome;
import fi.lupa.visit.VisitState;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what it was told. */
final class MemoryOnlooker implements Onlooker {
    final Map<SightingOutcome, Long> sightings = new ConcurrentHashMap<>();
    final Map<String, Collection<VisitState>> visits = new ConcurrentHashMap<>();
    final List<Verdict> verdicts = new CopyOnWriteArrayList<>();
    final List<Outcome> outcomes = new CopyOnWriteArrayList<>();
    final List<DeliveryId> cancelled = new CopyOnWriteArrayList<>();

    @Override
    public boolean isWatching() {
        return true;
    }

    @Override
    public void sightings(SightingOutcome outcome, long count) {
        sightings.merge(outcome, count, Long::sum);
    }

    @Override
    public void visits(String lane, Collection<VisitState> open) {
        visits.put(lane, open);
    }

    @Override
    public void decided(Occasion occasion, List<Verdict> committed) {
        verdicts.addAll(committed);
    }

    @Override
    public void handedOff(Push push, Outcome outcome) {
        outcomes.add(outcome);
    }

    @Override
    public void cancelled(DeliveryId delivery) {
        cancelled.add(delivery);
    }

    /** How many visits are open. */
    int people() {
        return visits.values().stream().mapToInt(Collection::size).sum();
    }
}
