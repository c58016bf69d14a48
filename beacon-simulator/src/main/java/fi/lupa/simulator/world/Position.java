package fi.lupa.simulator.world;

import fi.lupa.simulator.scenario.Point;
import fi.lupa.simulator.scenario.Store;

/**
 * Where a person is.
 *
 * @param store the store
 * @param place on its floor
 * @param visit which of the person's visits it is, from 1
 */
public record Position(Store store, Point place, int visit) {
    /** The zone of the nearest gateway. */
    public String zoneId() {
        return store.nearestGateway(place).zoneId();
    }
}
