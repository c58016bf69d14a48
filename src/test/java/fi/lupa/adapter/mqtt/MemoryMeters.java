package fi.lupa.adapter.mqtt;

import fi.lupa.decision.Verdict;
import fi.lupa.delivery.Outcome;
import fi.lupa.engine.Meters;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/** Counts in memory. */
final class MemoryMeters implements Meters {
    final AtomicInteger unmapped = new AtomicInteger();
    final AtomicInteger tooLate = new AtomicInteger();
    final AtomicInteger malformed = new AtomicInteger();
    volatile IntSupplier inHand = () -> 0;

    @Override
    public void sightings(SightingOutcome outcome, long count) {
        malformed.addAndGet((int) count);
    }

    @Override
    public void unmapped() {
        unmapped.incrementAndGet();
    }

    @Override
    public void verdict(Verdict verdict) {}

    @Override
    public void delivery(Outcome outcome) {}

    @Override
    public void tooLate() {
        tooLate.incrementAndGet();
    }

    @Override
    public void headSigned(boolean signed) {}

    @Override
    public void committedAfter(Duration duration) {}

    @Override
    public void handedOffAfter(Duration duration) {}

    @Override
    public void laneLag(Duration duration) {}

    @Override
    public void watchInHand(IntSupplier watched) {
        inHand = watched;
    }
}
