package fi.lupa.consent;

import fi.lupa.identity.ShopperId;
import fi.lupa.retail.SampleStore;
import fi.lupa.retail.Store;
import fi.lupa.retail.Topic;
import fi.lupa.retail.TopicId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Consents of a shopper to the sample store's retailer, for a year around 2026-03-01T12:00Z. */
public final class SampleConsents {
    public static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    public static final Instant FROM = NOW.minusSeconds(3600);
    public static final Instant UNTIL = NOW.plusSeconds(365 * 24 * 3600);
    public static final ShopperId SHOPPER = new ShopperId(new UUID(9, 1));

    private SampleConsents() {}

    public static ConsentId id(int number) {
        return new ConsentId(new UUID(8, number));
    }

    /** A consent to location offers in all stores. */
    public static Consent to(int number, Topic... topics) {
        return between(number, FROM, UNTIL, topics);
    }

    public static Consent between(int number, Instant from, Instant until, Topic... topics) {
        Set<TopicId> ids = Arrays.stream(topics).map(Topic::id).collect(Collectors.toSet());
        return new Consent(
                id(number),
                SHOPPER,
                new Scope(SampleStore.RETAILER, Set.of()),
                ids,
                Set.of(Purpose.LOCATION_OFFERS),
                "n1",
                ConfirmedAge.UNSAID,
                from,
                until,
                Consent.UNLIMITED,
                null);
    }

    public static ShopperConsents reading(long revision, Consent... consents) {
        return new ShopperConsents(SHOPPER, revision, Standing.CLEAR, List.of(consents));
    }

    /** The sample retailer's topic of an id. */
    public static Optional<Topic> topic(TopicId id) {
        return List.of(SampleStore.CARS, SampleStore.TOYS, SampleStore.HEALTH).stream()
                .filter(topic -> topic.id().equals(id))
                .findFirst();
    }

    public static Permissions permissions(ShopperId shopper, Store store, Topic... topics) {
        return Permissions.of(Arrays.stream(topics)
                        .map(topic -> permission(shopper, store, topic))
                        .toList())
                .orElseThrow();
    }

    public static Permission permission(ShopperId shopper, Store store, Topic topic) {
        Consent consent = to(1, topic);
        return new Consent(
                        consent.id(),
                        shopper,
                        consent.scope(),
                        consent.topics(),
                        consent.purposes(),
                        "n1",
                        ConfirmedAge.UNSAID,
                        FROM,
                        UNTIL,
                        Consent.UNLIMITED,
                        null)
                .permit(Purpose.LOCATION_OFFERS, topic, store, NOW, Standing.CLEAR)
                .orElseThrow();
    }
}
