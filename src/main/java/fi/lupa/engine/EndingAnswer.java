package fi.lupa.engine;

import fi.lupa.engine.Endings.Ended;
import fi.lupa.engine.Endings.Tally;
import java.util.List;

/**
 * What somebody who ended something is told.
 *
 * @param isFinal whether no hand-off under it starts or is in flight any more; if not, it ended all the same and asking
 *     again goes on waiting
 * @param ended the consents and when each ended
 * @param position of the proof in the retailer's audit chain; 0 if not final or nothing was sealed
 * @param cancelled deliveries that will not happen
 * @param handedOff deliveries that had happened and have not expired
 */
public record EndingAnswer(boolean isFinal, List<Ended> ended, long position, int cancelled, int handedOff) {
    /** Takes a copy. */
    public EndingAnswer {
        ended = List.copyOf(ended);
    }

    /** The same with the position of a proof. */
    EndingAnswer provedAt(long proof) {
        return new EndingAnswer(isFinal, ended, proof, cancelled, handedOff);
    }

    static EndingAnswer notYetFinal(List<Ended> ended) {
        return new EndingAnswer(false, ended, 0, 0, 0);
    }

    static EndingAnswer settled(List<Ended> ended, long position, Tally tally) {
        return new EndingAnswer(true, ended, position, tally.cancelled(), tally.handedOff());
    }
}
