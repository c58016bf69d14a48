package fi.lupa.engine;

import fi.lupa.consent.Permissions;
import fi.lupa.consent.ShopperConsents;
import fi.lupa.retail.Store;
import fi.lupa.visit.VisitKey;
import fi.lupa.visit.VisitState;
import java.time.Instant;
import java.util.Optional;

/** What the books say is permitted. Any thread. */
record BookPermissions(Books books) {
    Optional<Permissions> of(VisitKey visit, Instant at) {
        ShopperConsents consents = books.consents().find(visit.shopper());
        return consents == null
                ? Optional.empty()
                : books.retail().store(visit.store()).flatMap(store -> of(consents, store, at));
    }

    /** Whether the shopper's consents rested since a visit began, which therefore is not followed on. */
    boolean hasInterrupted(VisitState visit) {
        ShopperConsents consents = books.consents().find(visit.key().shopper());
        return consents != null && consents.standing().hasInterrupted(visit.startedAt());
    }

    Optional<Permissions> of(ShopperConsents consents, Store store, Instant at) {
        return consents.permissions(store, at, topic -> books.retail().topic(store.retailer(), topic));
    }
}
