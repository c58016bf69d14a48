package fi.lupa.engine;

import fi.lupa.retail.StoreId;
import java.util.Set;

/**
 * A member of staff who signs in with a password of their own.
 *
 * @param name the user name
 * @param role one of {@link Principal.OfStaff}'s
 * @param stores a manager's stores; none for an administrator
 */
public record User(String name, String role, Set<StoreId> stores) {
    /** Takes a copy. */
    public User {
        stores = Set.copyOf(stores);
    }
}
