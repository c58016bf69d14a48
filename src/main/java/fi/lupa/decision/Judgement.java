package fi.lupa.decision;

import fi.lupa.visit.VisitState;
import java.util.List;

/**
 * The verdicts of one occasion, to be committed together with the visit that they belong to.
 *
 * @param verdicts may be empty: then only the visit is recorded
 */
public record Judgement(Occasion occasion, VisitState visit, List<Verdict> verdicts) {
    /** Takes a copy. */
    public Judgement {
        verdicts = List.copyOf(verdicts);
    }
}
