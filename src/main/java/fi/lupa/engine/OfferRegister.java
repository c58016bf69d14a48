package fi.lupa.engine;

import fi.lupa.offer.OfferId;
import fi.lupa.retail.StoreId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where offers are kept. Each call is one transaction; a change that is refused fails with {@link Refusal}. */
public interface OfferRegister {
    /**
     * Creates or replaces an offer.
     *
     * @param now when it is created, if it is
     */
    Uni<Written<KeptOffer>> put(OfferDraft draft, Instant now, Precondition precondition);

    /** The offer of that id; none once it was deleted. */
    Uni<Optional<KeptOffer>> offer(OfferId id);

    /**
     * Deletes an offer, whose id stays taken.
     *
     * @return whether there was one
     */
    Uni<Boolean> delete(OfferId id, Instant now, Precondition precondition);

    /**
     * Offers in the order of their ids.
     *
     * @param store null for offers of any store
     * @param after the id that they follow; empty for the first ones
     */
    Uni<List<KeptOffer>> offers(@Nullable StoreId store, String after, int limit);
}
