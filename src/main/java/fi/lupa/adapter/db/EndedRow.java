package fi.lupa.adapter.db;

import fi.lupa.consent.ConsentId;
import fi.lupa.consent.EndedBy;
import fi.lupa.identity.ShopperId;
import fi.lupa.retail.RetailerId;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A consent that a transaction has just ended. */
record EndedRow(ShopperId shopper, ConsentId consent, RetailerId retailer, Instant at, EndedBy by) {
    /** Of rows with {@code id, shopper_id, retailer_id, ended_at, ended_by}. */
    static List<EndedRow> of(RowSet<Row> rows) {
        List<EndedRow> ended = new ArrayList<>();
        rows.forEach(row -> ended.add(new EndedRow(
                new ShopperId(row.getUUID("shopper_id")),
                new ConsentId(row.getUUID("id")),
                new RetailerId(row.getString("retailer_id")),
                Columns.instant(row, "ended_at"),
                EndedBy.of(row.getString("ended_by")))));
        return ended;
    }
}
