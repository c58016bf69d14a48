package fi.lupa.engine;

import fi.lupa.offer.OfferId;
import fi.lupa.visit.VisitState;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;

/** The visits that outlive this process. */
public interface VisitStore {
    /**
     * Takes up what was open before: the time in which no engine listened for a store is added to its visits, so that a
     * restart ends none.
     */
    Uni<List<OpenVisit>> takeUp();

    /** Says that an engine listens. */
    Uni<Void> beat();

    /** A visit and the offers that it has had. */
    record OpenVisit(VisitState state, Set<OfferId> sent) {
        /** Takes a copy. */
        public OpenVisit {
            sent = Set.copyOf(sent);
        }
    }
}
