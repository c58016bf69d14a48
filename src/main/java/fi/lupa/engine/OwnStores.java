package fi.lupa.engine;

import fi.lupa.retail.StoreId;
import java.util.Optional;
import java.util.Set;

/** The filter of production: an administrator may see all, everybody else their own stores. */
public final class OwnStores implements StoreFilter {
    @Override
    public Optional<Set<StoreId>> limit(Principal.OfStaff who) {
        return who.isAdmin() ? Optional.empty() : Optional.of(who.stores());
    }
}
