package fi.lupa.engine;

import fi.lupa.retail.Beacon;
import fi.lupa.retail.Store;
import java.util.List;

/** A store and the beacons that stand in it. */
public record StoreLayout(Store store, List<Beacon> beacons) {
    /** Takes a copy. */
    public StoreLayout {
        beacons = List.copyOf(beacons);
    }
}
