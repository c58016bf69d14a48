package fi.lupa.offer;

import fi.lupa.retail.StoreId;
import fi.lupa.retail.ZoneId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The offers as this instance knows them, by store. Any thread; readers never wait and allocate nothing, writers one at a
 * time.
 */
public final class OfferBook {
    private final Map<OfferId, Offer> known = new ConcurrentHashMap<>();
    /** Offers that are gone for good: their ids stay taken, so what an older reading says of one counts no more. */
    private final Set<OfferId> removed = ConcurrentHashMap.newKeySet();

    private final Map<StoreId, StoreOffers> byStore = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    /** How often the book has changed. */
    public long changes() {
        return changes.get();
    }

    /** Takes an offer unless a later version is known, or that it was removed. */
    public synchronized void put(Offer offer) {
        Offer before = known.get(offer.id());
        if (!removed.contains(offer.id()) && (before == null || offer.version() >= before.version())) {
            known.put(offer.id(), offer);
            stores(before).stream()
                    .filter(store -> !offer.stores().contains(store))
                    .forEach(store -> change(store, offers -> offers.without(offer.id())));
            offer.stores().forEach(store -> change(store, offers -> offers.with(offer)));
        }
    }

    /** Forgets an offer for good. */
    public synchronized void remove(OfferId id) {
        removed.add(id);
        stores(known.remove(id)).forEach(store -> change(store, offers -> offers.without(id)));
    }

    private static Set<StoreId> stores(@Nullable Offer offer) {
        return offer == null ? Set.of() : offer.stores();
    }

    private void change(StoreId store, UnaryOperator<StoreOffers> change) {
        byStore.compute(store, (id, offers) -> change.apply(offers == null ? StoreOffers.NONE : offers));
        changes.incrementAndGet();
    }

    private StoreOffers in(StoreId store) {
        return byStore.getOrDefault(store, StoreOffers.NONE);
    }

    /** The offers of a store that wait for a trigger, of whatever status. */
    public List<Offer> of(StoreId store, Trigger trigger) {
        return in(store).of(trigger);
    }

    /** How long a stay in a zone is of interest to some active offer. */
    public Set<Duration> dwellTimes(StoreId store, ZoneId zone) {
        return in(store).dwellTimes(zone);
    }

    /** Whether some active offer awaits a level in dBm in a zone that lies above the one and not above the other. */
    public boolean isLevelAwaited(StoreId store, ZoneId zone, double above, double upTo) {
        return above < upTo && in(store).isLevelAwaited(zone, above, upTo);
    }
}
