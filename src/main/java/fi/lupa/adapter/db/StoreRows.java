package fi.lupa.adapter.db;

import fi.lupa.retail.Gateway;
import fi.lupa.retail.GatewayId;
import fi.lupa.retail.RetailerId;
import fi.lupa.retail.Store;
import fi.lupa.retail.StoreId;
import fi.lupa.retail.Zone;
import fi.lupa.retail.ZoneId;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import java.util.function.Function;

/** Reads stores from rows of the table {@code store}, and its columns of zones and gateways. */
final class StoreRows {
    /** The columns that {@link #toStore} reads. */
    static final String COLUMNS = "id, retailer_id, name, time_zone, zones, gateways, version";

    private StoreRows() {}

    /** The store of a row. */
    static Store toStore(Row row) {
        return Store.of(
                new StoreId(row.getString("id")),
                new RetailerId(row.getString("retailer_id")),
                row.getString("name"),
                java.time.ZoneId.of(row.getString("time_zone")),
                zones(row.getJsonArray("zones")),
                gateways(row.getJsonArray("gateways")),
                row.getLong("version"));
    }

    static List<Zone> zones(JsonArray zones) {
        return list(
                zones,
                zone -> new Zone(
                        new ZoneId(zone.getString("id")), zone.getString("name"), zone.getBoolean("sensitive")));
    }

    static List<Gateway> gateways(JsonArray gateways) {
        return list(
                gateways,
                gateway ->
                        new Gateway(new GatewayId(gateway.getString("id")), new ZoneId(gateway.getString("zoneId"))));
    }

    /** The objects of an array, each read. */
    static <T> List<T> list(JsonArray array, Function<JsonObject, T> read) {
        return array.stream().map(JsonObject.class::cast).map(read).toList();
    }
}
