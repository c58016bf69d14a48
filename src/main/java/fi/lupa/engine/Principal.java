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
     * A person who works for the retailer, or an administrator.
     *
     * @param name the user name
     * @param role admin, retailer-admin, manager, viewer, pos or app
     * @param stores the stores of a manager, viewer or till
     */
    record OfStaff(String name, String role, Set<StoreId> stores) implements Principal {
        /** The role that may do everything. */
        public static final String ADMIN = "admin";

        /** The role that changes the offers of its stores, and reads what these rest on. */
        public static final String MANAGER = "manager";

        /** Takes a copy. */
        public OfStaff {
            stores = Set.copyOf(stores);
        }

        /** An administrator of that name; there are several, and none is limited to stores. */
        public static OfStaff administrator(String name) {
            return new OfStaff(name, ADMIN, Set.of());
        }

        /** Whether it is an administrator. */
        public boolean isAdmin() {
            return role.equals(ADMIN);
        }
    }
}
