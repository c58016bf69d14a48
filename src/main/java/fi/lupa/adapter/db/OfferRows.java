package fi.lupa.adapter.db;

import fi.lupa.offer.Offer;
import fi.lupa.offer.OfferId;
import fi.lupa.offer.OfferStatus;
import fi.lupa.retail.RetailerId;
import fi.lupa.retail.StoreId;
import fi.lupa.retail.TopicId;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads offers from rows of the table {@code offer}. */
final class OfferRows {
    /** The columns that {@link #toOffer} reads. */
    static final String COLUMNS = "id, retailer_id, topic_id, store_ids, status, body, created_at, stopped_at, version";

    private OfferRows() {}

    /** The offer of a row. */
    static Offer toOffer(Row row) {
        JsonObject body = row.getJsonObject("body");
        return new Offer(
                new OfferId(row.getString("id")),
                new RetailerId(row.getString("retailer_id")),
                new TopicId(row.getString("topic_id")),
                OfferBody.kind(body),
                stores(row.getArrayOfStrings("store_ids")),
                OfferBody.place(body),
                OfferBody.contents(body),
                OfferBody.readSchedule(body),
                body.getInteger("priority"),
                OfferBody.duration(body, "ttl"),
                OfferBody.duration(body, "deliverAfterVisit"),
                OfferStatus.of(row.getString("status")),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getLong("version"));
    }

    /** The stores of a column of ids. */
    static Set<StoreId> stores(String[] ids) {
        return Arrays.stream(ids).map(StoreId::new).collect(Collectors.toUnmodifiableSet());
    }
}
