package fi.lupa.adapter.db;

import fi.lupa.retail.RetailerId;
import fi.lupa.retail.TopicId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The key of the table {@code topic}. */
@Embeddable
record TopicKey(
        @Column(name = "retailer_id") String retailer,
        @Column(name = "id") String topic) {
    static TopicKey of(RetailerId retailer, TopicId topic) {
        return new TopicKey(retailer.value(), topic.value());
    }
}
