package fi.lupa.adapter.rest;

import fi.lupa.engine.KeptOffer;
import fi.lupa.offer.Offer;
import fi.lupa.offer.Place;
import fi.lupa.offer.Trigger;
import fi.lupa.retail.StoreId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An offer as it is shown. */
@Schema(name = "Offer")
record OfferAnswer(
        String id,
        String retailerId,
        String kind,
        String topic,
        List<String> storeIds,
        @Nullable String zoneId,
        String trigger,
        @Nullable String dwell,
        @Nullable Double minRssi,
        Map<String, ContentBody> content,
        ScheduleBody schedule,
        int priority,
        @Nullable String cooldown,
        String ttl,
        @Nullable String deliverAfterVisit,
        String status,
        Instant createdAt,
        @Nullable Instant stoppedAt,
        long version) {
    static OfferAnswer of(KeptOffer kept) {
        Offer offer = kept.offer();
        Place place = offer.place();
        return new OfferAnswer(
                offer.id().value(),
                offer.retailer().value(),
                offer.kind().text(),
                offer.topic().value(),
                offer.stores().stream().map(StoreId::value).sorted().toList(),
                place.zone() == null ? null : place.zone().value(),
                place.trigger().name(),
                place.trigger() == Trigger.DWELL ? place.dwell().toString() : null,
                place.minRssi(),
                contents(offer),
                ScheduleBody.of(offer.schedule()),
                offer.priority(),
                offer.cooldown().isZero() ? null : offer.cooldown().toString(),
                offer.ttl().toString(),
                place.trigger() == Trigger.EXIT ? offer.deliverAfterVisit().toString() : null,
                offer.status().text(),
                offer.createdAt(),
                kept.stoppedAt(),
                offer.version());
    }

    private static Map<String, ContentBody> contents(Offer offer) {
        Map<String, ContentBody> contents = new TreeMap<>();
        offer.contents().byLanguage().forEach((tag, content) -> contents.put(tag, ContentBody.of(content)));
        return contents;
    }
}
