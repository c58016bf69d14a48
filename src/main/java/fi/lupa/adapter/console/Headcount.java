package fi.lupa.adapter.console;

import fi.lupa.identity.ShopperId;
import fi.lupa.retail.StoreId;
import fi.lupa.retail.ZoneId;
import fi.lupa.visit.VisitState;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Who is where: the open visits as the lanes told them last. Only who permits it is in a visit. Any thread. */
final class Headcount {
    /** By beginning of the visit, so that people keep their places in a picture. */
    private static final Comparator<VisitState> ORDER = Comparator.comparing(VisitState::startedAt)
            .thenComparing(state -> state.key().shopper());

    private final Map<String, List<Whereabouts>> lanes = new ConcurrentHashMap<>();

    /**
     * Somebody in a store.
     *
     * @param zone null while it is not known
     */
    record Whereabouts(
            ShopperId shopper, StoreId store, @Nullable ZoneId zone) {}

    void take(String lane, Collection<VisitState> open) {
        lanes.put(
                lane,
                open.stream()
                        .sorted(ORDER)
                        .map(state -> new Whereabouts(
                                state.key().shopper(), state.key().store(), state.zone()))
                        .toList());
    }

    /** Everybody in a store. */
    List<Whereabouts> of(StoreId store) {
        return lanes.values().stream()
                .flatMap(List::stream)
                .filter(one -> one.store().equals(store))
                .toList();
    }
}
