package fi.lupa.adapter.db;

import fi.lupa.retail.Beacon;
import fi.lupa.retail.Gateway;
import fi.lupa.retail.GatewayId;
import fi.lupa.retail.Zone;
import fi.lupa.retail.ZoneId;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The columns {@code zones}, {@code gateways} and {@code beacons} of a store, under the field names of the API. */
final class StoreBody {
    private StoreBody() {}

    static JsonArray zones(List<Zone> zones) {
        return Json.array(
                zones,
                zone -> new JsonObject()
                        .put("id", zone.id().value())
                        .put("name", zone.name())
                        .put("sensitive", zone.sensitive()));
    }

    static List<Zone> readZones(JsonArray zones) {
        return Json.list(
                zones,
                zone -> new Zone(
                        new ZoneId(zone.getString("id")), zone.getString("name"), zone.getBoolean("sensitive")));
    }

    static JsonArray gateways(Map<GatewayId, ZoneId> gateways) {
        Map<String, String> sorted = new TreeMap<>();
        gateways.forEach((id, zone) -> sorted.put(id.value(), zone.value()));
        return Json.array(
                List.copyOf(sorted.entrySet()),
                gateway -> new JsonObject().put("id", gateway.getKey()).put("zoneId", gateway.getValue()));
    }

    static List<Gateway> readGateways(JsonArray gateways) {
        return Json.list(
                gateways,
                gateway ->
                        new Gateway(new GatewayId(gateway.getString("id")), new ZoneId(gateway.getString("zoneId"))));
    }

    static JsonArray beacons(List<Beacon> beacons) {
        return Json.array(
                beacons,
                beacon -> Json.put(
                        new JsonObject()
                                .put("id", beacon.id())
                                .put("zoneId", beacon.zone().value()),
                        "txPower",
                        beacon.txPower()));
    }

    static List<Beacon> readBeacons(JsonArray beacons) {
        return Json.list(
                beacons,
                beacon -> new Beacon(
                        beacon.getString("id"), new ZoneId(beacon.getString("zoneId")), beacon.getInteger("txPower")));
    }
}
