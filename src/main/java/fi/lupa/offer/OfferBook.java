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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The offers as this instance knows them, by store. Any thread; readers never wait, writers one at a time. */
public final class OfferBook {
    private final Map<OfferId, Offer> known = new ConcurrentHashMap<>();
    private final Map<StoreId, List<Offer>> byStore = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    /** How often the book has changed. */
    public long changes() {
        return changes.get();
    }

    /** Takes an offer unless a later version is known. */
    public synchronized void put(Offer offer) {
        Offer before = known.get(offer.id());
        if (before == null || offer.version() >= before.version()) {
            known.put(offer.id(), offer);
            stores(before).stream()
                    .filter(store -> !offer.stores().contains(store))
                    .forEach(store -> change(store, list -> without(list, offer.id())));
            offer.stores().forEach(store -> change(store, list -> with(list, offer)));
        }
    }

    /** Forgets an offer. */
    public synchronized void remove(OfferId id) {
        stores(known.remove(id)).forEach(store -> change(store, list -> without(list, id)));
    }

    private static Set<StoreId> stores(@org.jspecify.annotations.Nullable Offer offer) {
        return offer == null ? Set.of() : offer.stores();
    }

    private void change(StoreId store, UnaryOperator<List<Offer>> change) {
        byStore.compute(store, (id, list) -> change.apply(list == null ? List.of() : list));
        changes.incrementAndGet();
    }

    private static List<Offer> without(List<Offer> list, OfferId id) {
        return list.stream().filter(o -> !o.id().equals(id)).toList();
    }

    private static List<Offer> with(List<Offer> list, Offer offer) {
        return Stream.concat(without(list, offer.id()).stream(), Stream.of(offer))
                .toList();
    }

    /** The offers of a store that wait for a trigger, of whatever status. */
    public List<Offer> of(StoreId store, Trigger trigger) {
        return byStore.getOrDefault(store, List.of()).stream()
                .filter(o -> o.place().trigger() == trigger)
                .toList();
    }

    /** How long a stay in a zone is of interest to some active offer. */
    public Set<Duration> dwellTimes(StoreId store, ZoneId zone) {
        return of(store, Trigger.DWELL).stream()
                .filter(o -> o.status() == OfferStatus.ACTIVE
                        && zone.equals(o.place().zone()))
                .map(o -> o.place().dwell())
                .collect(Collectors.toUnmodifiableSet());
    }
}
