package fi.lupa.adapter.db;

import fi.lupa.offer.Offer;
import io.vertx.mutiny.sqlclient.Row;

/** Reads offers from rows of the table {@code offer}. */
final class OfferRows {
    /** The columns that {@link #toOffer} reads. */
    static final String COLUMNS = "id, retailer_id, topic_id, store_ids, status, body, created_at, version";

    private OfferRows() {}

    /** The offer of a row. */
    static Offer toOffer(Row row) {
        return new OfferColumns(
                        row.getString("id"),
                        row.getString("retailer_id"),
                        row.getString("topic_id"),
                        row.getArrayOfStrings("store_ids"),
                        row.getString("status"),
                        row.getJsonObject("body"),
                        row.getOffsetDateTime("created_at"),
                        row.getLong("version"))
                .toOffer();
    }
}
