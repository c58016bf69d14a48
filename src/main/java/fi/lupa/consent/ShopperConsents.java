package fi.lupa.consent;

import fi.lupa.identity.ShopperId;
import fi.lupa.retail.Store;
import fi.lupa.retail.Topic;
import fi.lupa.retail.TopicId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A shopper's consents as they stood at one revision.
 *
 * @param revision raised by every change; the highest is the truth
 */
public record ShopperConsents(ShopperId shopper, long revision, Standing standing, List<Consent> consents) {
    /** The purposes that allow a visit to be followed. */
    private static final List<Purpose> FOLLOWING = List.of(Purpose.LOCATION_OFFERS, Purpose.PERSONAL_SERVICE);

    /** Takes a copy. */
    public ShopperConsents {
        consents = List.copyOf(consents);
    }

    /**
     * All that the shopper permits in a store at a time; empty if nothing.
     *
     * @param topics the retailer's topic of an id
     */
    public Optional<Permissions> permissions(Store store, Instant at, Function<TopicId, Optional<Topic>> topics) {
        List<Permission> granted = new ArrayList<>();
        for (Consent consent : consents) {
            if (consent.scope().covers(store) && consent.isActive(at, standing)) {
                collect(consent, store, at, topics, granted);
            }
        }
        return Permissions.of(granted);
    }

    private void collect(
            Consent consent,
            Store store,
            Instant at,
            Function<TopicId, Optional<Topic>> topics,
            List<Permission> granted) {
        for (TopicId id : consent.topics()) {
            topics.apply(id)
                    .ifPresent(topic -> FOLLOWING.forEach(purpose ->
                            consent.permit(purpose, topic, store, at, standing).ifPresent(granted::add)));
        }
    }

    /** Whether some consent has not ended and has not run out: the condition for being known at all. */
    public boolean isKnown(Instant at) {
        return consents.stream().anyMatch(c -> c.ending() == null && at.isBefore(c.validUntil()));
    }

    /** The same without the consents that match. */
    public ShopperConsents without(Predicate<Consent> ended) {
        return new ShopperConsents(
                shopper,
                revision,
                standing,
                consents.stream().filter(ended.negate()).toList());
    }

    /** The same at a later revision that says where the shopper stands. */
    ShopperConsents standing(long later, Standing stands) {
        return new ShopperConsents(shopper, later, stands, consents);
    }
}
