package fi.lupa.engine;

import fi.lupa.identity.DeviceId;
import fi.lupa.retail.StoreId;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
     * @param account tells the account as it was at sign-in from any that it becomes; empty where there is none
     */
    record OfStaff(String name, String role, Set<StoreId> stores, String account) implements Principal {
        /** The role that may do everything. */
        public static final String ADMIN = "admin";

        /** The role that changes the offers of its stores, and reads what these rest on. */
        public static final String MANAGER = "manager";

        /** The role of a till, which tells of purchases in its stores. */
        public static final String TILL = "pos";

        /** Takes a copy. */
        public OfStaff {
            stores = Set.copyOf(stores);
        }

        /** Somebody without an account: the built-in administrator, or who is only compared with others. */
        public OfStaff(String name, String role, Set<StoreId> stores) {
            this(name, role, stores, "");
        }

        /** An administrator of that name; there are several, and none is limited to stores. */
        public static OfStaff administrator(String name) {
            return new OfStaff(name, ADMIN, Set.of());
        }

        /** Whether it is an administrator. */
        public boolean isAdmin() {
            return role.equals(ADMIN);
        }

        /** Whether it is the administrator of the settings; no user may have that name. */
        public boolean isBuiltIn() {
            return name.equals(ADMIN);
        }

        /** Who has the same name and rights is the same, whatever the account was. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof OfStaff that
                    && name.equals(that.name)
                    && role.equals(that.role)
                    && stores.equals(that.stores);
        }

        @Override
        public int hashCode() {
            return Objects.hash(name, role, stores);
        }
    }
}
