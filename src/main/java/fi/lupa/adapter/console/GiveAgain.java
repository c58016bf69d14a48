package fi.lupa.adapter.console;

import fi.lupa.consent.ConsentId;
import fi.lupa.consent.Grant;
import fi.lupa.engine.BookKeeper;
import fi.lupa.engine.Consents;
import fi.lupa.engine.IdempotentRequest;
import fi.lupa.identity.ShopperId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Gives consents once more: the same terms, from now on, for as long as they lasted. */
@Singleton
class GiveAgain {
    private static final int HASH_BYTES = 32;

    private final Consents consents;
    private final BookKeeper books;
    private final SecureRandom random;

    GiveAgain(Consents consents, BookKeeper books, SecureRandom random) {
        this.consents = consents;
        this.books = books;
        this.random = random;
    }

    /** The grants of the new consents, which hold for every sighting from then on; what is refused is left out. */
    Uni<List<Grant>> give(ShopperId shopper, List<Grant> former, Instant now) {
        return Multi.createFrom()
                .iterable(former)
                .onItem()
                .transformToUniAndConcatenate(grant -> give(renewed(grant, now)))
                .collect()
                .asList()
                .call(() -> books.shopperChanged(shopper));
    }

    private Uni<Grant> give(Grant grant) {
        return consents.give(grant, request(grant))
                .map(given -> given instanceof Consents.Accepted accepted
                        ? accepted.consent().grant()
                        : null);
    }

    /** Under a key of its own that nobody holds: each tap is a new request. */
    private IdempotentRequest request(Grant grant) {
        byte[] key = new byte[HASH_BYTES];
        random.nextBytes(key);
        return new IdempotentRequest(
                grant.shopper().toString(), key, key.clone(), grant.id().toString(), new byte[0]);
    }

    private static Grant renewed(Grant grant, Instant now) {
        return new Grant(
                new ConsentId(UUID.randomUUID()),
                grant.shopper(),
                grant.scope(),
                grant.topics(),
                grant.purposes(),
                grant.noticeVersion(),
                grant.language(),
                now,
                now.plus(Duration.between(grant.validFrom(), grant.validUntil())),
                grant.untilNamed(),
                grant.untilPurchase(),
                grant.maxUses(),
                grant.age(),
                now);
    }
}
