package fi.lupa.engine;

import fi.lupa.decision.Verdict;
import fi.lupa.delivery.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/** Meters that are read by tests. */
final class MemoryCounts implements Meters {
    final Map<SightingOutcome, Long> sightings = new ConcurrentHashMap<>();
    final AtomicInteger unmapped = new AtomicInteger();
    final List<Verdict> verdicts = new CopyOnWriteArrayList<>();
    final List<Outcome> deliveries = new CopyOnWriteArrayList<>();
    final AtomicInteger handedOff = new AtomicInteger();

    @Override
    public void sightings(SightingOutcome outcome, long count) {
        sightings.merge(outcome, count, Long::sum);
    }

    @Override
    public void unmapped() {
        unmapped.incrementAndGet();
    }

    @Override
    public void verdict(Verdict verdict) {
        verdicts.add(verdict);
    }

    @Override
    public void delivery(Outcome outcome) {
        deliveries.add(outcome);
    }

    @Override
    public void tooLate() {}

    @Override
    public void headSigned(boolean signed) {}

    @Override
    public void committedAfter(Duration duration) {}

    @Override
    public void handedOffAfter(Duration duration) {
        handedOff.incrementAndGet();
    }

    @Override
    public void laneLag(Duration duration) {}

    @Override
    public void watchInHand(IntSupplier inHand) {}
}
