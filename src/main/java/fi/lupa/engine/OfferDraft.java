package fi.lupa.engine;

import fi.lupa.offer.Contents;
import fi.lupa.offer.Offer;
import fi.lupa.offer.OfferId;
import fi.lupa.offer.OfferKind;
import fi.lupa.offer.OfferStatus;
import fi.lupa.offer.Place;
import fi.lupa.offer.Schedule;
import fi.lupa.retail.RetailerId;
import fi.lupa.retail.StoreId;
import fi.lupa.retail.TopicId;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** An offer as somebody writes it, sound in itself but not yet compared with the stores that it names. */
public record OfferDraft(
        OfferId id,
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
        OfferStatus status) {
    /** Takes a copy. */
    public OfferDraft {
        stores = Set.copyOf(stores);
    }

    /** The offer that it becomes. */
    public Offer of(RetailerId retailer, Instant createdAt, long version) {
        return new Offer(
                id,
                retailer,
                topic,
                kind,
                stores,
                place,
                contents,
                schedule,
                priority,
                cooldown,
                ttl,
                deliverAfterVisit,
                status,
                createdAt,
                version);
    }
}
