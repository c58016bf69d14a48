package fi.lupa.adapter.console;

import fi.lupa.decision.Occasion;
import fi.lupa.decision.Reason;
import fi.lupa.decision.Verdict;
import fi.lupa.decision.Withhold;
import fi.lupa.offer.Offer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The last verdicts. Any thread. */
final class VerdictLog {
    private static final int ROOM = 40;

    private final Deque<Fallen> last = new ArrayDeque<>(ROOM);
    private long count;

    /**
     * A verdict.
     *
     * @param number counts up from 1
     * @param reason null if the offer was sent
     */
    record Fallen(
            long number,
            Occasion occasion,
            Offer offer,
            @Nullable Reason reason) {}

    synchronized void add(Occasion occasion, List<Verdict> verdicts) {
        for (Verdict verdict : verdicts) {
            Reason reason = verdict instanceof Withhold withheld ? withheld.reason() : null;
            count++;
            last.addFirst(new Fallen(count, occasion, verdict.offer(), reason));
        }
        while (last.size() > ROOM) {
            last.removeLast();
        }
    }

    /** The last verdicts, newest first. */
    synchronized List<Fallen> read() {
        return List.copyOf(last);
    }
}
