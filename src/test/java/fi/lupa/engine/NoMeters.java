package fi.lupa.engine;

import fi.lupa.decision.Verdict;
import fi.lupa.delivery.Outcome;
import java.time.Duration;
import java.util.function.IntSupplier;

/** Meters that count nothing. */
final class NoMeters implements Meters {
    @Override
    public void sightings(SightingOutcome outcome, long count) {}

    @Override
    public void unmapped() {}

    @Override
    public void verdict(Verdict verdict) {}

    @Override
    public void delivery(Outcome outcome) {}

    @Override
    public void tooLate() {}

    @Override
    public void headSigned(boolean signed) {}

    @Override
    public void committedAfter(Duration duration) {}

    @Override
    public void handedOffAfter(Duration duration) {}

    @Override
    public void laneLag(Duration duration) {}

    @Override
    public void watchInHand(IntSupplier inHand) {}
}
