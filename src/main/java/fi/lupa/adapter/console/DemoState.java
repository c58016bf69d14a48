package fi.lupa.adapter.console;

import fi.lupa.decision.Occasion;
import fi.lupa.decision.Verdict;
import fi.lupa.delivery.DeliveryId;
import fi.lupa.delivery.Outcome;
import fi.lupa.delivery.Push;
import fi.lupa.engine.Meters.SightingOutcome;
import fi.lupa.engine.Onlooker;
import fi.lupa.visit.VisitState;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;

/**
 * What the page shows, as it stands now. Everything in it is bounded, so that nobody who looks, or is slow to, can hold up
 * the flows. Any thread.
 */
@Singleton
@Typed(DemoState.class)
class DemoState implements Onlooker {
    private final Clock clock;
    private final Figures figures = new Figures();
    private final Headcount headcount = new Headcount();
    private final VerdictLog verdicts = new VerdictLog();
    private final PhoneScreen phone = new PhoneScreen();

    DemoState(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean isWatching() {
        return true;
    }

    @Override
    public void sightings(SightingOutcome outcome, long count) {
        figures.sightings(outcome, count);
    }

    @Override
    public void visits(String lane, Collection<VisitState> open) {
        headcount.take(lane, open);
    }

    @Override
    public void decided(Occasion occasion, List<Verdict> fallen) {
        verdicts.add(occasion, fallen);
    }

    @Override
    public void handedOff(Push push, Outcome outcome) {
        if (outcome == Outcome.ACCEPTED) {
            figures.pushAccepted();
            phone.accepted(push, clock.instant());
        }
    }

    @Override
    public void cancelled(DeliveryId delivery) {
        figures.pushCancelled();
        phone.cancelled(delivery);
    }

    Figures figures() {
        return figures;
    }

    Headcount headcount() {
        return headcount;
    }

    VerdictLog verdicts() {
        return verdicts;
    }

    PhoneScreen phone() {
        return phone;
    }
}
