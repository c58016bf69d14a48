package fi.lupa.adapter.rest;

import fi.lupa.engine.Principal;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;

/** The member of staff who makes the request; only where a role of staff is demanded. */
@RequestScoped
class CurrentStaff {
    private final SecurityIdentity identity;

    CurrentStaff(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Who it is. */
    Principal.OfStaff who() {
        Principal.OfStaff staff = identity.getAttribute(Identities.STAFF);
        if (staff == null) {
            throw new IllegalStateException("the call does not demand staff");
        }
        return staff;
    }
}
