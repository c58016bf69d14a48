package fi.lupa.adapter.db;

import fi.lupa.offer.Offer;
import fi.lupa.offer.OfferId;
import fi.lupa.offer.OfferStatus;
import fi.lupa.retail.RetailerId;
import fi.lupa.retail.StoreId;
import fi.lupa.retail.TopicId;
import io.vertx.core.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What the columns of the table {@code offer} say. */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record OfferColumns(
        String id,
        String retailer,
        String topic,
        String[] stores,
        String status,
        JsonObject body,
        OffsetDateTime createdAt,
        long version) {
    Offer toOffer() {
        return new Offer(
                new OfferId(id),
                new RetailerId(retailer),
                new TopicId(topic),
                OfferBody.kind(body),
                Arrays.stream(stores).map(StoreId::new).collect(Collectors.toUnmodifiableSet()),
                OfferBody.place(body),
                OfferBody.contents(body),
                OfferBody.readSchedule(body),
                body.getInteger("priority"),
                OfferBody.cooldown(body),
                OfferBody.duration(body, "ttl"),
                OfferBody.duration(body, "deliverAfterVisit"),
                OfferStatus.of(status),
                createdAt.toInstant(),
                version);
    }
}
