package fi.lupa.offer;

import fi.lupa.consent.SampleConsents;
import fi.lupa.retail.SampleStore;
import fi.lupa.retail.StoreId;
import fi.lupa.retail.Topic;
import fi.lupa.retail.ZoneId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An offer of the sample store, to be changed step by step. */
public record SampleOffers(
        String id,
        Topic topic,
        OfferStatus status,
        Place place,
        Schedule schedule,
        int priority,
        Instant createdAt,
        long version,
        Set<StoreId> stores,
        Duration cooldown) {
    /** An active offer about cars that waits for entries. */
    public static SampleOffers offer(String id) {
        return new SampleOffers(
                id,
                SampleStore.CARS,
                OfferStatus.ACTIVE,
                new Place(Trigger.ENTER, null, Duration.ZERO, null),
                new Schedule(SampleConsents.FROM, null),
                0,
                SampleConsents.FROM,
                1,
                Set.of(SampleStore.ID),
                Duration.ZERO);
    }

    public SampleOffers about(Topic other) {
        return new SampleOffers(id, other, status, place, schedule, priority, createdAt, version, stores, cooldown);
    }

    public SampleOffers being(OfferStatus other) {
        return new SampleOffers(id, topic, other, place, schedule, priority, createdAt, version, stores, cooldown);
    }

    public SampleOffers at(Trigger trigger, @Nullable ZoneId zone, int dwellSeconds, @Nullable Double minRssi) {
        Place other = new Place(trigger, zone, Duration.ofSeconds(dwellSeconds), minRssi);
        return new SampleOffers(id, topic, status, other, schedule, priority, createdAt, version, stores, cooldown);
    }

    public SampleOffers running(Schedule other) {
        return new SampleOffers(id, topic, status, place, other, priority, createdAt, version, stores, cooldown);
    }

    public SampleOffers ranking(int otherPriority, Instant otherCreatedAt) {
        return new SampleOffers(
                id, topic, status, place, schedule, otherPriority, otherCreatedAt, version, stores, cooldown);
    }

    public SampleOffers version(long other) {
        return new SampleOffers(id, topic, status, place, schedule, priority, createdAt, other, stores, cooldown);
    }

    public SampleOffers in(StoreId... others) {
        return new SampleOffers(
                id, topic, status, place, schedule, priority, createdAt, version, Set.of(others), cooldown);
    }

    public SampleOffers resting(Duration other) {
        return new SampleOffers(id, topic, status, place, schedule, priority, createdAt, version, stores, other);
    }

    public Offer make() {
        return new Offer(
                new OfferId(id),
                SampleStore.RETAILER,
                topic.id(),
                OfferKind.OFFER,
                stores,
                place,
                new Contents(Map.of("en", new Content("Title", "Body", null, null))),
                schedule,
                priority,
                cooldown,
                Duration.ofMinutes(15),
                place.trigger() == Trigger.EXIT ? Duration.ofMinutes(10) : Duration.ZERO,
                status,
                createdAt,
                version);
    }
}
