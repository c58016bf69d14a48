package fi.lupa.offer;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableList;
import static java.util.stream.Collectors.toUnmodifiableSet;

import fi.lupa.retail.ZoneId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The offers of one store, sorted into what the lanes ask for. Never changes. */
final class StoreOffers {
    static final StoreOffers NONE = new StoreOffers(List.of());

    private final List<Offer> all;
    private final Map<Trigger, List<Offer>> byTrigger;
    private final Map<ZoneId, Set<Duration>> dwellTimes;
    private final Map<ZoneId, Set<Double>> levels;

    private StoreOffers(List<Offer> all) {
        this.all = all;
        this.byTrigger = all.stream().collect(groupingBy(o -> o.place().trigger(), toUnmodifiableList()));
        this.dwellTimes = active(all, Trigger.DWELL)
                .collect(groupingBy(StoreOffers::zone, mapping(place -> place.dwell(), toUnmodifiableSet())));
        this.levels = active(all, Trigger.ZONE)
                .filter(place -> place.minRssi() != null)
                .collect(groupingBy(StoreOffers::zone, mapping(StoreOffers::minRssi, toUnmodifiableSet())));
    }

    private static Stream<Place> active(List<Offer> offers, Trigger trigger) {
        return offers.stream()
                .filter(o -> o.status() == OfferStatus.ACTIVE)
                .map(Offer::place)
                .filter(place -> place.trigger() == trigger);
    }

    private static ZoneId zone(Place place) {
        return Objects.requireNonNull(place.zone());
    }

    private static Double minRssi(Place place) {
        return Objects.requireNonNull(place.minRssi());
    }

    StoreOffers with(Offer offer) {
        return new StoreOffers(
                Stream.concat(others(offer.id()), Stream.of(offer)).toList());
    }

    StoreOffers without(OfferId id) {
        return new StoreOffers(others(id).toList());
    }

    private Stream<Offer> others(OfferId id) {
        return all.stream().filter(o -> !o.id().equals(id));
    }

    List<Offer> of(Trigger trigger) {
        return byTrigger.getOrDefault(trigger, List.of());
    }

    Set<Duration> dwellTimes(ZoneId zone) {
        return dwellTimes.getOrDefault(zone, Set.of());
    }

    boolean isLevelAwaited(ZoneId zone, double above, double upTo) {
        for (double level : levels.getOrDefault(zone, Set.of())) {
            if (level > above && level <= upTo) {
                return true;
            }
        }
        return false;
    }
}
