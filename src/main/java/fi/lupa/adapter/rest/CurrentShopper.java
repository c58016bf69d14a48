package fi.lupa.adapter.rest;

import fi.lupa.engine.SignedIn;
import fi.lupa.identity.ShopperId;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;

/** The shopper who makes the request; only where the role is demanded. */
@RequestScoped
class CurrentShopper implements SignedIn {
    private final SecurityIdentity identity;

    CurrentShopper(SecurityIdentity identity) {
        this.identity = identity;
    }

    @Override
    public ShopperId id() {
        ShopperId shopper = identity.getAttribute(Identities.SHOPPER);
        if (shopper == null) {
            throw new IllegalStateException("the call does not demand a shopper");
        }
        return shopper;
    }
}
