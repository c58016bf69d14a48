package fi.lupa.engine;

import fi.lupa.identity.ShopperId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was decided about a shopper, as the shopper may read it. */
public interface Decisions {
    /**
     * A shopper's decisions, newest first.
     *
     * @param after the place to start after; empty for the beginning
     */
    Uni<List<DecisionRecord>> list(ShopperId shopper, Optional<Place> after, int limit);

    /** A place in the list. */
    record Place(Instant lastAt, UUID id) {}
}
