package fi.lupa.engine;

import fi.lupa.offer.OfferId;
import fi.lupa.retail.StoreId;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where offers are kept. Each call is one transaction, which sees only those offers whose stores are all of who asks: what is
 * hidden is like what is not there.
 */
public interface Offers {
    /** Creates or replaces an offer. Fails with {@link Refusal} or {@link PreconditionFailed}. */
    Uni<Written<KeptOffer>> put(Principal.OfStaff who, OfferDraft draft, Precondition precondition);

    /** The offer of that id; none once it was deleted. */
    Uni<Optional<KeptOffer>> get(Principal.OfStaff who, OfferId id);

    /** Deletes an offer, whose id stays taken; whether there was one. Fails with {@link PreconditionFailed}. */
    Uni<Boolean> delete(Principal.OfStaff who, OfferId id, Precondition precondition);

    /**
     * Offers in the order of their ids.
     *
     * @param store null for offers of any store
     * @param after the id that they follow; empty for the first ones
     */
    Uni<List<KeptOffer>> list(Principal.OfStaff who, @Nullable StoreId store, String after, int limit);
}
