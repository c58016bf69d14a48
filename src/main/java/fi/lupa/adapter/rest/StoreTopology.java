package fi.lupa.adapter.rest;

import fi.lupa.retail.Beacon;
import fi.lupa.retail.Gateway;
import fi.lupa.retail.Zone;
import fi.lupa.retail.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a store's parts fit each other: ids are unique, and what stands in a zone stands in one of the store's. */
final class StoreTopology {
    private StoreTopology() {}

    /** Notes what does not fit. */
    static void check(FieldErrors errors, List<Zone> zones, List<Gateway> gateways, List<Beacon> beacons) {
        Lists.requireUnique(errors, "zones", zones, Zone::id);
        Lists.requireUnique(errors, "gateways", gateways, Gateway::id);
        Lists.requireUnique(errors, "beacons", beacons, Beacon::id);
        Set<ZoneId> known = zones.stream().map(Zone::id).collect(Collectors.toSet());
        gateways.forEach(gateway -> requireZone(errors, "gateways", gateway.zone(), known));
        beacons.forEach(beacon -> requireZone(errors, "beacons", beacon.zone(), known));
    }

    private static void requireZone(FieldErrors errors, String field, ZoneId zone, Set<ZoneId> known) {
        errors.require(known.contains(zone), field, "exists", "the store has no zone " + zone);
    }
}
