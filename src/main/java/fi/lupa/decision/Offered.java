package fi.lupa.decision;

import fi.lupa.offer.OfferId;
import fi.lupa.visit.VisitKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which offers were sent in each open visit: the marks that keep an offer from being pushed twice. A mark is provisional
 * until the commit; the database has the last word. Confined to a lane.
 */
public final class Offered {
    private final Map<VisitKey, Set<OfferId>> marks = new HashMap<>();

    /** No marks yet. */
    public Offered() {}

    /** Marks an offer as sent in a visit. */
    public void mark(VisitKey visit, OfferId offer) {
        marks.computeIfAbsent(visit, key -> new HashSet<>(2)).add(offer);
    }

    /** Takes a mark back: the commit withheld the offer after all. */
    public void unmark(VisitKey visit, OfferId offer) {
        Set<OfferId> marked = marks.get(visit);
        if (marked != null) {
            marked.remove(offer);
        }
    }

    /** Whether the offer was sent in that visit. */
    public boolean isMarked(VisitKey visit, OfferId offer) {
        return marks.getOrDefault(visit, Set.of()).contains(offer);
    }

    /** How many offers were sent in that visit. */
    public int count(VisitKey visit) {
        return marks.getOrDefault(visit, Set.of()).size();
    }

    /** Drops a visit's marks. */
    public void forget(VisitKey visit) {
        marks.remove(visit);
    }
}
