package fi.lupa.engine;

import fi.lupa.decision.Judgement;
import fi.lupa.visit.VisitKey;
import fi.lupa.visit.VisitState;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Where decisions and visits are committed: the database has the last word. */
public interface Ledger {
    /**
     * Commits judgements in one transaction, after judging every send again by what the database says now.
     *
     * @param judgements at most one for each visit
     * @return what became of each, in order; fails if nothing was committed, or nobody can tell: the same judgements may
     *     then be given again
     */
    Uni<List<Settled>> commit(List<Judgement> judgements);

    /** Whether decisions can be committed now. Never a failure. */
    Uni<Boolean> isWritable();

    /** Records how far open visits have come. */
    Uni<Void> checkpoint(Collection<VisitState> visits);

    /** Records that visits are over, and cancels what was to be delivered during them. */
    Uni<Void> end(Collection<VisitKey> visits, Instant at);
}
