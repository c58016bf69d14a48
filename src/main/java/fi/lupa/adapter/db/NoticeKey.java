package fi.lupa.adapter.db;

import fi.lupa.retail.RetailerId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The key of the table {@code notice}. */
@Embeddable
record NoticeKey(
        @Column(name = "retailer_id") String retailer,
        @Column(name = "version") String notice) {
    static NoticeKey of(RetailerId retailer, String version) {
        return new NoticeKey(retailer.value(), version);
    }
}
