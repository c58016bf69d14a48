package fi.lupa.engine;

import fi.lupa.retail.StoreId;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * The application's own wall between managers: which stores' things somebody may see and change. Row level security of the
 * database stands behind it.
 */
public interface StoreFilter {
    /** The stores that somebody is limited to; empty for whoever may see all. */
    Optional<Set<StoreId>> limit(Principal.OfStaff who);

    /** Whether all of these stores are within somebody's limit. */
    default boolean admits(Principal.OfStaff who, Collection<StoreId> stores) {
        return limit(who).map(own -> own.containsAll(stores)).orElse(true);
    }
}
