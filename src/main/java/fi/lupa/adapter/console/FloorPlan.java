package fi.lupa.adapter.console;

import fi.lupa.adapter.console.Headcount.Whereabouts;
import fi.lupa.retail.Store;
import fi.lupa.retail.Zone;
import java.util.List;
import java.util.function.Predicate;

/**
 * A store as the page draws it.
 *
 * @param name of the store
 * @param people how many people are in it, of those who permit it
 */
record FloorPlan(String name, int people, List<Tile> tiles) {
    /**
     * A zone.
     *
     * @param dots one for each person in it: whether it is the phone's owner
     */
    record Tile(String zone, List<Boolean> dots) {
        /** Whether the phone's owner is there. */
        public boolean own() {
            return dots.contains(true);
        }
    }

    static FloorPlan of(Store store, List<Whereabouts> people, Predicate<Whereabouts> isOwner) {
        return new FloorPlan(
                store.name(),
                people.size(),
                store.zones().stream().map(zone -> tile(zone, people, isOwner)).toList());
    }

    private static Tile tile(Zone zone, List<Whereabouts> people, Predicate<Whereabouts> isOwner) {
        return new Tile(
                zone.name(),
                people.stream()
                        .filter(one -> zone.id().equals(one.zone()))
                        .map(isOwner::test)
                        .toList());
    }
}
