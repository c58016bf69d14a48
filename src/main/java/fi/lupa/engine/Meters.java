package fi.lupa.engine;

import fi.lupa.decision.Verdict;
import fi.lupa.delivery.Outcome;
import java.time.Duration;
import java.util.function.IntSupplier;

/** What is counted. About people nothing finer than the whole program: no store, zone, offer or topic. Any thread. */
public interface Meters {
    /** Counts sightings by what became of them. */
    void sightings(SightingOutcome outcome, long count);

    /** Counts a message that maps to nothing. */
    void unmapped();

    /** Counts a committed verdict. */
    void verdict(Verdict verdict);

    /** Counts the outcome of a hand-off. */
    void delivery(Outcome outcome);

    /** Counts a hand-off that was begun although its deadline had passed when it reached the socket: it was not written. */
    void tooLate();

    /** Counts a head of an audit chain: signed, or refused because the chain does not follow from the head before. */
    void headSigned(boolean signed);

    /** From a sighting's arrival to the commit of its decision. */
    void committedAfter(Duration duration);

    /** From a sighting's arrival to the accepted hand-off of its push. */
    void handedOffAfter(Duration duration);

    /** How long a message waited for its lane. */
    void laneLag(Duration duration);

    /** Watches how many messages are in hand: received, not yet acknowledged. */
    void watchInHand(IntSupplier inHand);

    /** What became of a sighting. */
    enum SightingOutcome {
        /** Not understood. */
        MALFORMED,
        /** Too old, or too far ahead. */
        STALE,
        /** Of nobody we know: almost all. */
        UNKNOWN,
        /** Of somebody who does not permit it here and now. */
        UNPERMITTED,
        /** Followed. */
        PERMITTED
    }
}
