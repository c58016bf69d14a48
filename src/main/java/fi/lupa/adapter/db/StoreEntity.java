package fi.lupa.adapter.db;

import fi.lupa.engine.StoreLayout;
import fi.lupa.retail.RetailerId;
import fi.lupa.retail.Store;
import fi.lupa.retail.StoreId;
import io.vertx.core.json.JsonArray;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.ZoneId;
import org.hibernate.annotations.Type;

/** A row of the table {@code store}, but for what an engine notes of its own. */
@Entity
@Table(name = "store")
class StoreEntity implements Revised {
    @Id
    String id;

    @Column(name = "retailer_id", updatable = false)
    String retailerId;

    String name;

    @Column(name = "time_zone")
    String timeZone;

    @Type(JsonArrayType.class)
    JsonArray zones;

    @Type(JsonArrayType.class)
    JsonArray gateways;

    @Type(JsonArrayType.class)
    JsonArray beacons;

    @Version
    long version = 1;

    static StoreEntity blank(Store store) {
        StoreEntity entity = new StoreEntity();
        entity.id = store.id().value();
        entity.retailerId = store.retailer().value();
        return entity;
    }

    void take(StoreLayout layout) {
        Store store = layout.store();
        name = store.name();
        timeZone = store.timeZone().getId();
        zones = StoreBody.zones(store.zones());
        gateways = StoreBody.gateways(store.gateways());
        beacons = StoreBody.beacons(layout.beacons());
    }

    Store toStore() {
        return Store.of(
                new StoreId(id),
                new RetailerId(retailerId),
                name,
                ZoneId.of(timeZone),
                StoreBody.readZones(zones),
                StoreBody.readGateways(gateways),
                version);
    }

    StoreLayout toLayout() {
        return new StoreLayout(toStore(), StoreBody.readBeacons(beacons));
    }

    @Override
    public long version() {
        return version;
    }
}
