package fi.lupa.engine;

import fi.lupa.offer.Content;
import fi.lupa.offer.Contents;
import fi.lupa.offer.OfferId;
import fi.lupa.offer.OfferKind;
import fi.lupa.offer.OfferStatus;
import fi.lupa.offer.Place;
import fi.lupa.offer.Schedule;
import fi.lupa.offer.Trigger;
import fi.lupa.retail.StoreId;
import fi.lupa.retail.TopicId;
import fi.lupa.retail.ZoneId;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Offers as somebody writes them. */
final class Drafts {
    private Drafts() {}

    static OfferDraft of(OfferId id, OfferStatus status) {
        return draft(id, status, Set.of(new StoreId("s1")));
    }

    static OfferDraft inStores(String... stores) {
        return draft(
                new OfferId("o1"),
                OfferStatus.ACTIVE,
                Arrays.stream(stores).map(StoreId::new).collect(Collectors.toSet()));
    }

    private static OfferDraft draft(OfferId id, OfferStatus status, Set<StoreId> stores) {
        return new OfferDraft(
                id,
                new TopicId("cars"),
                OfferKind.OFFER,
                stores,
                new Place(Trigger.ZONE, new ZoneId("door"), Duration.ZERO, null),
                new Contents(Map.of("en", new Content("T", "B", null, null))),
                new Schedule(Instant.EPOCH, null),
                0,
                Duration.ZERO,
                Duration.ofMinutes(15),
                Duration.ZERO,
                status);
    }
}
