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

/**
 * Who watches the flows at work, without delay and person by person: for demonstrations with simulated people only.
 *
 * <p>Told on the threads of the flows, so every call returns at once, never blocks and never fails. Any thread.
 */
public interface Onlooker {
    /** The rule: nobody watches. */
    Onlooker NOBODY = new Nobody();

    /** Whether it is worth the work of telling the open visits. */
    boolean isWatching();

    /** Sightings, by what became of them. */
    void sightings(SightingOutcome outcome, long count);

    /**
     * The open visits of a lane's stores, told again and again.
     *
     * @param lane its name: the visits told before under that name are over
     */
    void visits(String lane, Collection<VisitState> open);

    /** Verdicts as they were committed. */
    void decided(Occasion occasion, List<Verdict> verdicts);

    /** A hand-off is over. */
    void handedOff(Push push, Outcome outcome);

    /** An app took back a push that it had been handed. */
    void cancelled(DeliveryId delivery);

    /** Looks at nothing. */
    record Nobody() implements Onlooker {
        @Override
        public boolean isWatching() {
            return false;
        }

        @Override
        public void sightings(SightingOutcome outcome, long count) {}

        @Override
        public void visits(String lane, Collection<VisitState> open) {}

        @Override
        public void decided(Occasion occasion, List<Verdict> verdicts) {}

        @Override
        public void handedOff(Push push, Outcome outcome) {}

        @Override
        public void cancelled(DeliveryId delivery) {}
    }
}
