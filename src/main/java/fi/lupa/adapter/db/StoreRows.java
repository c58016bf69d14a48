package fi.lupa.adapter.db;

import fi.lupa.retail.RetailerId;
import fi.lupa.retail.Store;
import fi.lupa.retail.StoreId;
import io.vertx.mutiny.sqlclient.Row;
import java.time.ZoneId;

/** Reads stores from rows of the table {@code store}. */
final class StoreRows {

    private StoreRows() {}

    /** The store of a row. */
    static Store toStore(Row row) {
        return Store.of(
                new StoreId(row.getString("id")),
                new RetailerId(row.getString("retailer_id")),
                row.getString("name"),
                ZoneId.of(row.getString("time_zone")),
                StoreBody.readZones(row.getJsonArray("zones")),
                StoreBody.readGateways(row.getJsonArray("gateways")),
                row.getLong("version"));
    }
}
