package fi.lupa.adapter.db;

import fi.lupa.engine.GatewayRef;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The key of the table {@code gateway_credential}. */
@Embeddable
record GatewayKey(
        @Column(name = "store_id") String store,
        @Column(name = "gateway_id") String gateway) {
    static GatewayKey of(GatewayRef gateway) {
        return new GatewayKey(gateway.store().value(), gateway.gateway().value());
    }
}
