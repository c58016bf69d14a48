package fi.lupa.engine;

import fi.lupa.identity.ShopperId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a shopper's data was used for: who, when, what for, passed to whom, and what the shopper got. */
public interface UseLedger {
    /**
     * The uses of a shopper's data, newest first.
     *
     * @param after the place to start after; empty for the beginning
     */
    Uni<List<Use>> list(ShopperId shopper, Optional<Place> after, int limit);

    /** A place in the list. */
    record Place(Instant at, UUID id) {}

    /**
     * One use.
     *
     * @param what visit, decision, delivery or purchase
     * @param passedTo the channel that a delivery took; null where nothing was passed on
     * @param outcome what became of it: of a decision the reason, of a delivery whether it was handed off
     * @param title of the offer that was handed off
     */
    record Use(
            UUID id,
            Instant at,
            String what,
            String retailer,
            String store,
            @Nullable String purpose,
            @Nullable String topic,
            @Nullable UUID consent,
            @Nullable String passedTo,
            String outcome,
            @Nullable String offer,
            @Nullable UUID delivery,
            @Nullable String title) {}
}
