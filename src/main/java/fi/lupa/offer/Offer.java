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
 * @param cooldown how long a shopper who got it gets it no more, in whatever store; zero for no such rest
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
        Duration cooldown,
        Duration ttl,
        Duration deliverAfterVisit,
        OfferStatus status,
        Instant createdAt,
        long version) {
    /** Takes a copy. */
    public Offer {
        stores = Set.copyOf(stores);
    }

    /**
     * When a push of it is of no use any more: past its time to live or its schedule, and past the time that an offer for the
     * end of a visit may take after it; whichever is first.
     *
     * @param at the event time of the occasion, for {@link Trigger#EXIT} the end of the visit
     * @param decidedAt when the push was decided
     */
    public Instant expiry(Instant at, Instant decidedAt) {
        Instant expiry = decidedAt.plus(ttl);
        if (schedule.until() != null) {
            expiry = earlier(expiry, schedule.until());
        }
        return place.trigger() == Trigger.EXIT ? earlier(expiry, at.plus(deliverAfterVisit)) : expiry;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
