package fi.lupa.engine;

import fi.lupa.consent.ConsentId;
import fi.lupa.consent.EndedBy;
import fi.lupa.identity.DeviceId;
import fi.lupa.identity.ShopperId;
import fi.lupa.offer.OfferId;
import fi.lupa.retail.RetailerId;
import fi.lupa.retail.TopicId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The transactions that end permission, on connections kept for nothing else. */
public interface Endings {
    /**
     * Ends a shopper's consents and cancels what is pending under them; those that had ended stay as they are.
     *
     * @return the consents that are ended now; ids that are not the shopper's are left out
     */
    Uni<List<Ended>> end(ShopperId shopper, List<ConsentId> consents, EndedBy by, Instant at);

    /**
     * Stops an offer and cancels what is pending of it; whether there is such an offer whose stores are all of who asks,
     * which is told in the transaction that stops.
     */
    Uni<Boolean> stop(Principal.OfStaff who, OfferId offer, Instant at);

    /** Cancels what the first snapshot missed, and tells whether some hand-off may still be under way. */
    Uni<Boolean> isQuiet(Target target);

    /** Takes back what senders have claimed and not begun, and tells whether no hand-off is under way; cancels nothing. */
    Uni<Boolean> isIdle(Target target);

    /** How many deliveries were cancelled, and how many had been handed off and not yet expired. */
    Uni<Tally> tally(Target target);

    /** The position of the entry that proves the end of a consent; empty until it is sealed. */
    Uni<Optional<Long>> position(ConsentId consent);

    /** Whose deliveries an ending is about. */
    sealed interface Target permits OfConsents, OfOffer, OfShopper, OfDevice, OfTopic {}

    /** Deliveries under these consents. */
    record OfConsents(List<ConsentId> consents) implements Target {}

    /** Deliveries of this offer. */
    record OfOffer(OfferId offer) implements Target {}

    /** All deliveries to a shopper. */
    record OfShopper(ShopperId shopper) implements Target {}

    /** Deliveries to this device. */
    record OfDevice(DeviceId device) implements Target {}

    /** Deliveries about this topic whose consent does not permit the topic as it is now. */
    record OfTopic(RetailerId retailer, TopicId topic) implements Target {}

    /** A consent and its end. */
    record Ended(ConsentId consent, Instant at, EndedBy by) {}

    /** What an ending found. */
    record Tally(int cancelled, int handedOff) {}
}
