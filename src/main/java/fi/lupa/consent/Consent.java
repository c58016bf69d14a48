package fi.lupa.consent;

import fi.lupa.identity.ShopperId;
import fi.lupa.retail.Store;
import fi.lupa.retail.Topic;
import fi.lupa.retail.TopicId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A permission that a shopper lent a retailer, for topics and a while. Immutable: only its end is ever added.
 *
 * @param noticeVersion the notice that the shopper read
 * @param age what the shopper confirmed when giving it
 * @param validFrom inclusive
 * @param validUntil exclusive
 * @param usesLeft how many further deliveries it permits; {@link #UNLIMITED} where it names no number
 * @param ending null while it has not ended
 */
public record Consent(
        ConsentId id,
        ShopperId shopper,
        Scope scope,
        Set<TopicId> topics,
        Set<Purpose> purposes,
        String noticeVersion,
        ConfirmedAge age,
        Instant validFrom,
        Instant validUntil,
        int usesLeft,
        @Nullable Ending ending) {
    /** The uses of a consent that does not limit them. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    /** Takes copies. */
    public Consent {
        topics = Set.copyOf(topics);
        purposes = Set.copyOf(purposes);
    }

    /**
     * The only mint of a {@link Permission}: empty unless this consent, at that time, permits that purpose for that topic
     * in that store.
     *
     * @param standing whether the shopper's consents rest
     */
    public Optional<Permission> permit(Purpose purpose, Topic topic, Store store, Instant at, Standing standing) {
        boolean permitted = isActive(at, standing)
                && purposes.contains(purpose)
                && scope.covers(store)
                && names(topic)
                && usesLeft > 0;
        return permitted ? Optional.of(new Permission(this, purpose, topic, store.id(), at)) : Optional.empty();
    }

    /** The same with one more use: for a delivery that is already counted among its uses. */
    public Consent withOneMoreUse() {
        int uses = usesLeft == UNLIMITED ? UNLIMITED : usesLeft + 1;
        return new Consent(
                id, shopper, scope, topics, purposes, noticeVersion, age, validFrom, validUntil, uses, ending);
    }

    /** Whether it is given, not ended, not paused and within its time. */
    public boolean isActive(Instant at, Standing standing) {
        return ending == null && !at.isBefore(validFrom) && at.isBefore(validUntil) && !standing.isPaused(at);
    }

    /**
     * A sensitive topic needs a consent that names it alone, and one with a least age a confirmation of it: as the topic is
     * now, whatever it was when the consent was given.
     */
    private boolean names(Topic topic) {
        return topic.retailer().equals(scope.retailer())
                && topics.contains(topic.id())
                && (!topic.sensitive() || topics.size() == 1)
                && age.suffices(topic.minAge());
    }
}
