package fi.lupa.adapter.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fi.lupa.engine.StoreLayout;
import fi.lupa.retail.Beacon;
import fi.lupa.retail.Gateway;
import fi.lupa.retail.RetailerId;
import fi.lupa.retail.Store;
import fi.lupa.retail.StoreId;
import fi.lupa.retail.Zone;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A store as it is written. */
@JsonIgnoreProperties({"id", "version"})
@Schema(
        name = "StoreRequest",
        requiredProperties = {"retailerId", "name", "timeZone", "zones", "gateways"})
record StoreRequest(
        @Schema(description = "does not change") @Nullable String retailerId,
        @Nullable String name,

        @Schema(description = "IANA name", examples = "Europe/Helsinki") @Nullable String timeZone,

        @Nullable List<@Nullable ZoneBody> zones,
        @Nullable List<@Nullable GatewayBody> gateways,
        @Nullable List<@Nullable BeaconBody> beacons) {

    StoreLayout toLayout(StoreId id) {
        FieldErrors errors = new FieldErrors();
        Optional<RetailerId> retailer = Ids.require(errors, "retailerId", retailerId, RetailerId::new);
        String given = Texts.require(errors, "name", name, Texts.MAX_NAME).orElse("");
        ZoneId time = time(errors);
        errors.require(zones != null, "zones", "required", "the zones are needed");
        errors.require(gateways != null, "gateways", "required", "the gateways are needed");
        List<Zone> places = Lists.read(errors, "zones", zones, ZoneBody::toZone);
        List<Gateway> doors = Lists.read(errors, "gateways", gateways, GatewayBody::toGateway);
        List<Beacon> lights = Lists.read(errors, "beacons", beacons, BeaconBody::toBeacon);
        StoreTopology.check(errors, places, doors, lights);
        checkZones(errors, places);
        errors.throwIfAny();
        return new StoreLayout(Store.of(id, retailer.orElseThrow(), given, time, places, doors, 0), lights);
    }

    private void checkZones(FieldErrors errors, List<Zone> places) {
        StoreTopology.checkZones(errors, "gateways", gateways, GatewayBody::zoneId, places);
        StoreTopology.checkZones(errors, "beacons", beacons, BeaconBody::zoneId, places);
    }

    private ZoneId time(FieldErrors errors) {
        boolean known = timeZone != null && ZoneId.getAvailableZoneIds().contains(timeZone);
        errors.require(known, "timeZone", timeZone == null ? "required" : "format", "an IANA time zone is needed");
        return known ? ZoneId.of(timeZone) : ZoneOffset.UTC;
    }
}
