package fi.lupa.adapter.db;

import fi.lupa.engine.KeptOffer;
import fi.lupa.offer.Offer;
import fi.lupa.retail.StoreId;
import io.vertx.core.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneOffset;

/** A row of the table {@code offer}. */
@Entity
@Table(name = "offer")
class OfferEntity implements Revised {
    @Id
    String id;

    @Column(name = "retailer_id")
    String retailerId;

    @Column(name = "topic_id")
    String topicId;

    @Column(name = "store_ids")
    String[] storeIds;

    String status;

    JsonObject body;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    /** Written by the endings alone. */
    @Column(name = "stopped_at", insertable = false, updatable = false)
    Instant stoppedAt;

    @Column(name = "deleted_at")
    Instant deletedAt;

    @Version
    long version = 1;

    static OfferEntity blank(String id, Instant now) {
        OfferEntity entity = new OfferEntity();
        entity.id = id;
        entity.createdAt = now;
        return entity;
    }

    void take(Offer offer) {
        retailerId = offer.retailer().value();
        topicId = offer.topic().value();
        storeIds = offer.stores().stream().map(StoreId::value).sorted().toArray(String[]::new);
        status = offer.status().text();
        body = OfferBody.of(offer);
    }

    KeptOffer toOffer() {
        Offer offer = new OfferColumns(
                        id, retailerId, topicId, storeIds, status, body, createdAt.atOffset(ZoneOffset.UTC), version)
                .toOffer();
        return new KeptOffer(offer, stoppedAt);
    }

    @Override
    public long version() {
        return version;
    }
}
