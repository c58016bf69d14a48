package fi.lupa.adapter.rest;

import fi.lupa.retail.Gateway;
import fi.lupa.retail.GatewayId;
import fi.lupa.retail.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A gateway of a store, and the zone that it stands in. */
@Schema(
        name = "Gateway",
        requiredProperties = {"id", "zoneId"})
record GatewayBody(@Nullable String id, @Nullable String zoneId) {
    static GatewayBody of(Gateway gateway) {
        return new GatewayBody(gateway.id().value(), gateway.zone().value());
    }

    Optional<Gateway> toGateway(FieldErrors errors, String field) {
        Optional<GatewayId> gateway = Ids.require(errors, field + ".id", id, GatewayId::new);
        Optional<ZoneId> zone = Ids.require(errors, field + ".zoneId", zoneId, ZoneId::new);
        return gateway.flatMap(g -> zone.map(z -> new Gateway(g, z)));
    }
}
