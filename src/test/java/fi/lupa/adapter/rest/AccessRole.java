package fi.lupa.adapter.rest;

import java.util.List;
import java.util.Set;

/** Whoever calls, in the order of the matrix' columns, with the stores that are theirs. */
enum AccessRole {
    NOBODY(""),
    SHOPPER(""),
    MANAGER_A("a"),
    MANAGER_B("b"),
    MANAGER_OF_NONE(""),
    ADMIN("a b elsewhere");

    private final String stores;

    AccessRole(String stores) {
        this.stores = stores;
    }

    /** Whether nothing of these stores is hidden from them. */
    boolean sees(Set<String> wanted) {
        return stores().containsAll(wanted);
    }

    boolean isManager() {
        return name().startsWith("MANAGER");
    }

    Set<String> stores() {
        return stores.isEmpty() ? Set.of() : Set.copyOf(List.of(stores.split(" ")));
    }
}
