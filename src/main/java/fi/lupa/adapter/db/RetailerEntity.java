package fi.lupa.adapter.db;

import fi.lupa.retail.Retailer;
import fi.lupa.retail.RetailerId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A row of the table {@code retailer}. */
@Entity
@Table(name = "retailer")
class RetailerEntity implements Revised {
    @Id
    String id;

    String name;

    @Column(name = "default_language")
    String defaultLanguage;

    @Version
    long version = 1;

    static RetailerEntity blank(RetailerId id) {
        RetailerEntity entity = new RetailerEntity();
        entity.id = id.value();
        return entity;
    }

    void take(Retailer retailer) {
        name = retailer.name();
        defaultLanguage = retailer.defaultLanguage();
    }

    Retailer toRetailer() {
        return new Retailer(new RetailerId(id), name, defaultLanguage);
    }

    @Override
    public long version() {
        return version;
    }
}
