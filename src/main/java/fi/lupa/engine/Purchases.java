package fi.lupa.engine;

import fi.lupa.engine.Endings.Ended;
import fi.lupa.identity.ShopperId;
import fi.lupa.retail.StoreId;
import fi.lupa.retail.TopicId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Purchases that tills tell of, by codes that shoppers show; a code is good for one. */
public interface Purchases {
    /** Keeps a code that a shopper may show. */
    Uni<Void> issue(Code code);

    /**
     * Records a purchase and ends the consents that were to last until it, in one transaction; once for each request.
     *
     * @return empty if the code is unknown, used or expired. Fails with {@link Refusal} where the store or a topic is not there
     *     for who asks, or with {@link IdempotencyKeyReused}
     */
    Uni<Optional<Bought>> record(Principal.OfStaff who, Purchase purchase, IdempotentRequest request);

    /** A code to show at a till; only its hash is kept. */
    @SuppressWarnings("ArrayRecordComponent") // written, never compared
    record Code(byte[] hash, ShopperId shopper, Instant createdAt, Instant expiresAt) {}

    /**
     * What a till tells.
     *
     * @param codeHash of the code that the shopper showed
     * @param at when it was bought
     * @param toldAt when the till told
     */
    @SuppressWarnings("ArrayRecordComponent") // written, never compared
    record Purchase(UUID id, byte[] codeHash, StoreId store, Set<TopicId> topics, Instant at, Instant toldAt) {
        /** Takes a copy. */
        public Purchase {
            topics = Set.copyOf(topics);
        }
    }

    /** A recorded purchase, and the consents that it ended. */
    record Bought(UUID purchase, ShopperId shopper, List<Ended> ended) {
        /** Takes a copy. */
        public Bought {
            ended = List.copyOf(ended);
        }
    }
}
