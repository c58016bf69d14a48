package fi.lupa.adapter.db;

import fi.lupa.retail.Retailer;
import fi.lupa.retail.RetailerId;
import fi.lupa.retail.Topic;
import fi.lupa.retail.TopicId;
import io.vertx.mutiny.sqlclient.Row;

/** How rows become retailers and topics. */
final class RetailRows {
    private RetailRows() {}

    static Topic toTopic(Row row) {
        return new Topic(
                new RetailerId(row.getString("retailer_id")),
                new TopicId(row.getString("id")),
                row.getBoolean("sensitive"),
                row.getInteger("min_age"));
    }

    static Retailer toRetailer(Row row) {
        return new Retailer(
                new RetailerId(row.getString("id")), row.getString("name"), row.getString("default_language"));
    }
}
