package fi.lupa.adapter.rest;

import fi.lupa.engine.Principal;
import fi.lupa.identity.ShopperId;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

/** Who signed in, as the framework carries it through a request. */
final class Identities {
    /** The attribute that holds a {@link ShopperId}. */
    static final String SHOPPER = "lupa.shopper";

    /** The attribute that holds a {@link Principal.OfStaff}. */
    static final String STAFF = "lupa.staff";

    private Identities() {}

    /** A shopper. */
    static SecurityIdentity ofShopper(ShopperId shopper) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(Roles.SHOPPER))
                .addRole(Roles.SHOPPER)
                .addAttribute(SHOPPER, shopper)
                .build();
    }

    /** Somebody who works for a retailer, or the administrator. */
    static SecurityIdentity ofStaff(Principal.OfStaff staff) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(staff.name()))
                .addRole(staff.role())
                .addAttribute(STAFF, staff)
                .build();
    }
}
