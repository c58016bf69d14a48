package fi.lupa.consent;

import fi.lupa.retail.RetailerId;
import fi.lupa.retail.Store;
import fi.lupa.retail.StoreId;
import java.util.Set;

/**
 * Where a consent holds.
 *
 * @param retailer the controller that it was given to
 * @param stores the stores it names; empty means all of the retailer's
 */
public record Scope(RetailerId retailer, Set<StoreId> stores) {
    /** Takes a copy. */
    public Scope {
        stores = Set.copyOf(stores);
    }

    /** Whether the consent holds in that store. */
    public boolean covers(Store store) {
        return store.retailer().equals(retailer) && (stores.isEmpty() || stores.contains(store.id()));
    }
}
