package fi.lupa.adapter.rest;

import fi.lupa.engine.StoreLayout;
import fi.lupa.retail.Gateway;
import fi.lupa.retail.Store;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A store as it is shown. */
@Schema(name = "Store")
record StoreAnswer(
        String id,
        String retailerId,
        String name,
        String timeZone,
        List<ZoneBody> zones,
        List<GatewayBody> gateways,
        List<BeaconBody> beacons,
        long version) {
    static StoreAnswer of(StoreLayout layout, long version) {
        Store store = layout.store();
        return new StoreAnswer(
                store.id().value(),
                store.retailer().value(),
                store.name(),
                store.timeZone().getId(),
                store.zones().stream().map(ZoneBody::of).toList(),
                gateways(store),
                layout.beacons().stream().map(BeaconBody::of).toList(),
                version);
    }

    private static List<GatewayBody> gateways(Store store) {
        return store.gateways().entrySet().stream()
                .map(entry -> new Gateway(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(gateway -> gateway.id().value()))
                .map(GatewayBody::of)
                .toList();
    }
}
