package fi.lupa.engine;

import fi.lupa.consent.BrokenTerm;
import fi.lupa.consent.ConsentId;
import fi.lupa.consent.GivenConsent;
import fi.lupa.consent.Grant;
import fi.lupa.identity.ShopperId;
import fi.lupa.retail.RetailerId;
import fi.lupa.retail.TopicId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The consents of shoppers: giving them and looking at them. {@link Endings} ends them. */
public interface Consents {
    /** Gives a consent, once for each request; fails with {@link IdempotencyKeyReused}. */
    Uni<Given> give(Grant grant, IdempotentRequest request);

    /** What a request gave earlier, as it is now; empty if it gave nothing. Fails with {@link IdempotencyKeyReused}. */
    Uni<Optional<Accepted>> givenBy(IdempotentRequest request);

    /**
     * A shopper's consents, newest first.
     *
     * @param after the place to start after; empty for the beginning
     */
    Uni<List<GivenConsent>> list(ShopperId shopper, Optional<Place> after, int limit);

    /** A shopper's consent; empty if there is none of that id that is the shopper's. */
    Uni<Optional<GivenConsent>> find(ShopperId shopper, ConsentId consent);

    /**
     * A shopper's consents of a retailer, with a topic, or both, ascending: those that have not ended, those with a hand-off
     * that may be under way, and those withdrawn within a minute, so that asking again is answered like the first time.
     */
    Uni<List<ConsentId>> toWithdraw(
            ShopperId shopper, Optional<RetailerId> retailer, Optional<TopicId> topic, Instant now);

    /** A place in the list. */
    record Place(Instant givenAt, ConsentId id) {}

    /** What became of a request for a consent. */
    sealed interface Given permits Accepted, Refused {}

    /**
     * The consent as it is now: just given, or given earlier by the same request and perhaps ended since.
     *
     * @param identityRequired whether some device of the shopper is recognised by nothing, since its key was destroyed with the
     *     last consent before
     */
    record Accepted(GivenConsent consent, boolean identityRequired) implements Given {}

    /** Nothing was given. */
    record Refused(List<BrokenTerm> broken) implements Given {
        /** Takes a copy. */
        public Refused {
            broken = List.copyOf(broken);
        }
    }
}
