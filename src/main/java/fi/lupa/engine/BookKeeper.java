package fi.lupa.engine;

import fi.lupa.identity.ShopperId;
import fi.lupa.offer.OfferId;
import fi.lupa.retail.RetailerId;
import fi.lupa.retail.StoreId;
import fi.lupa.retail.TopicId;
import io.smallrye.mutiny.Uni;

/**
 * Keeps the books: each call reads one thing anew, so that a change that was answered holds for every message that arrives
 * here after the answer.
 */
public interface BookKeeper {
    /** Reads everything, and follows every change from then on. */
    Uni<Void> open();

    /** Reads a shopper's devices and consents anew. */
    Uni<Void> shopperChanged(ShopperId shopper);

    /** Reads a store anew. */
    Uni<Void> storeChanged(StoreId store);

    /** Reads an offer anew. */
    Uni<Void> offerChanged(OfferId offer);

    /** Reads a retailer anew. */
    Uni<Void> retailerChanged(RetailerId retailer);

    /** Reads a topic anew. */
    Uni<Void> topicChanged(RetailerId retailer, TopicId topic);
}
