package fi.lupa.engine;

import fi.lupa.engine.Refusal.Flaw;
import fi.lupa.retail.RetailerId;
import fi.lupa.retail.Store;
import fi.lupa.retail.StoreId;
import fi.lupa.retail.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether an offer fits the stores that it names: all exist, of one retailer, each with the offer's zone. */
public final class OfferFit {
    private OfferFit() {}

    /**
     * The retailer whose offer it is.
     *
     * @param stores those of the offer's stores that exist
     * @throws Refusal that tells each misfit
     */
    public static RetailerId retailerOf(OfferDraft draft, Map<StoreId, Store> stores) {
        List<Flaw> flaws = new ArrayList<>();
        List<StoreId> named = draft.stores().stream()
                .sorted(Comparator.comparing(StoreId::value))
                .toList();
        named.forEach(id -> checkStore(id, stores.get(id), draft.place().zone(), flaws));
        List<RetailerId> retailers =
                stores.values().stream().map(Store::retailer).distinct().toList();
        if (retailers.size() > 1) {
            flaws.add(new Flaw("storeIds", "one-retailer", "the stores of an offer belong to one retailer"));
        }
        if (!flaws.isEmpty()) {
            throw Refusal.invalid(flaws);
        }
        return retailers.get(0);
    }

    private static void checkStore(StoreId id, @Nullable Store store, @Nullable ZoneId zone, List<Flaw> flaws) {
        if (store == null) {
            flaws.add(new Flaw("storeIds", "exists", "there is no store " + id));
        } else if (zone != null && store.zones().stream().noneMatch(z -> z.id().equals(zone))) {
            flaws.add(new Flaw("zoneId", "exists", "the store " + id + " has no such zone"));
        }
    }
}
