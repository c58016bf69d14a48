package fi.lupa.adapter.rest;

import fi.lupa.identity.ShopperId;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;

/** The shopper who makes the request; only where the role is demanded. */
@RequestScoped
class CurrentShopper {
    private final SecurityIdentity identity;

    CurrentShopper(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The shopper's id. */
    ShopperId id() {
        ShopperId shopper = identity.getAttribute(Identities.SHOPPER);
        if (shopper == null) {
            throw new IllegalStateException("the call does not demand a shopper");
        }
        return shopper;
    }
}
