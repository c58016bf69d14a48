package fi.lupa.engine;

import fi.lupa.decision.Verdict;
import fi.lupa.offer.OfferId;
import java.util.List;
import java.util.Set;

/**
 * What a commit made of a judgement.
 *
 * @param permitted whether the shopper had a consent for the store: without one nothing was written
 * @param verdicts as committed; a send may have become a refusal
 * @param alreadySent the offers that the visit had before, which is why they have no verdict
 */
public record Settled(boolean permitted, List<Verdict> verdicts, Set<OfferId> alreadySent) {
    /** Takes copies. */
    public Settled {
        verdicts = List.copyOf(verdicts);
        alreadySent = Set.copyOf(alreadySent);
    }
}
