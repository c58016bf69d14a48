package fi.lupa.retail;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A store with its zones and gateways.
 *
 * @param id unique among all stores
 * @param retailer the retailer that runs it
 * @param timeZone the zone that its schedules are read in
 * @param version raised by every change
 */
public record Store(
        StoreId id,
        RetailerId retailer,
        String name,
        java.time.ZoneId timeZone,
        List<Zone> zones,
        Map<GatewayId, ZoneId> gateways,
        long version) {
    /** Takes copies, so that a store never changes. */
    public Store {
        zones = List.copyOf(zones);
        gateways = Map.copyOf(gateways);
    }

    /** A store whose gateways are given as a list. */
    public static Store of(
            StoreId id,
            RetailerId retailer,
            String name,
            java.time.ZoneId timeZone,
            List<Zone> zones,
            List<Gateway> gateways,
            long version) {
        return new Store(
                id,
                retailer,
                name,
                timeZone,
                zones,
                gateways.stream().collect(Collectors.toMap(Gateway::id, Gateway::zone)),
                version);
    }

    /** The zone of a gateway; empty if the store has no such gateway. */
    public Optional<ZoneId> zoneOf(GatewayId gateway) {
        return Optional.ofNullable(gateways.get(gateway));
    }
}
