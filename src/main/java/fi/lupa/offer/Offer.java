package fi.lupa.offer;

import fi.lupa.retail.RetailerId;
import fi.lupa.retail.StoreId;
import fi.lupa.retail.TopicId;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * A message that a retailer would like to send, and its conditions.
 *
 * @param topic what it is about
 * @param stores where it runs; all of the same retailer
 * @param priority the higher one wins; ties go to the older offer
 * @param ttl how long a push of it is of use
 * @param deliverAfterVisit how long a push may still go out after the visit; for {@link Trigger#EXIT} only
 * @param version raised by every change
 */
public record Offer(
        OfferId id,
        RetailerId retailer,
        TopicId topic,
        OfferKind kind,
        Set<StoreId> stores,
        Place place,
        Contents contents,
        Schedule schedule,
        int priority,
        Duration ttl,
        Duration deliverAfterVisit,
        OfferStatus status,
        Instant createdAt,
        long version) {
    /** Takes a copy. */
    public Offer {
        stores = Set.copyOf(stores);
    }
}
