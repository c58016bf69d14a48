package fi.lupa.engine;

import fi.lupa.identity.DeviceId;
import fi.lupa.retail.StoreId;
import java.util.Set;

/** Who signed in with a user name and a password. */
public sealed interface Principal permits Principal.OfGateway, Principal.OfDevice, Principal.OfStaff {
    /** A beacon gateway. */
    record OfGateway(GatewayRef gateway) implements Principal {}

    /** A shopper's app on a device. */
    record OfDevice(DeviceId device) implements Principal {}

    /**
     * A person who works for the retailer, or the administrator.
     *
     * @param name the user name
     * @param role admin, retailer-admin, manager, viewer, pos or app
     * @param stores the stores of a manager, viewer or till
     */
    record OfStaff(String name, String role, Set<StoreId> stores) implements Principal {
        /** The role that may do everything. */
        public static final String ADMIN = "admin";

        /** Takes a copy. */
        public OfStaff {
            stores = Set.copyOf(stores);
        }

        /** Whether it is the administrator. */
        public boolean isAdmin() {
            return role.equals(ADMIN);
        }
    }
}
