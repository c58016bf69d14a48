package fi.lupa.adapter.rest;

import fi.lupa.retail.Beacon;
import fi.lupa.retail.Identifier;
import fi.lupa.retail.ZoneId;
import fi.lupa.sighting.SignalId;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A beacon of a store, and the zone that it stands in. */
@Schema(
        name = "Beacon",
        requiredProperties = {"id", "zoneId"})
record BeaconBody(
        @Schema(description = "what it broadcasts, as SCHEME:VALUE, or an id of its own") @Nullable String id,

        @Nullable String zoneId,

        @Schema(description = "RSSI at one metre in dBm", minimum = "-127", maximum = "20") @Nullable Integer txPower) {
    static BeaconBody of(Beacon beacon) {
        return new BeaconBody(beacon.id(), beacon.zone().value(), beacon.txPower());
    }

    Optional<Beacon> toBeacon(FieldErrors errors, String field) {
        Optional<String> beacon = Ids.require(errors, field + ".id", id, BeaconBody::requireId);
        Optional<ZoneId> zone = Ids.require(errors, field + ".zoneId", zoneId, ZoneId::new);
        errors.require(
                txPower == null || (txPower >= -127 && txPower <= 20),
                field + ".txPower",
                "range",
                "the power is -127 to 20 dBm");
        return beacon.flatMap(b -> zone.map(z -> new Beacon(b, z, txPower)));
    }

    private static String requireId(String id) {
        return Identifier.isValid(id) ? id : SignalId.parse(id).text();
    }
}
