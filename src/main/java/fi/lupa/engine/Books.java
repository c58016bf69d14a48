package fi.lupa.engine;

import fi.lupa.consent.ConsentBook;
import fi.lupa.identity.IdentityBook;
import fi.lupa.offer.OfferBook;
import fi.lupa.retail.RetailBook;

/** What this instance knows without asking the database. */
public record Books(RetailBook retail, IdentityBook identities, ConsentBook consents, OfferBook offers) {
    /** Empty books. */
    public static Books empty() {
        return new Books(new RetailBook(), new IdentityBook(), new ConsentBook(), new OfferBook());
    }
}
