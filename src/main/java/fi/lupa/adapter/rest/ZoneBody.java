package fi.lupa.adapter.rest;

import fi.lupa.retail.Zone;
import fi.lupa.retail.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A zone of a store. */
@Schema(
        name = "Zone",
        requiredProperties = {"id", "name"})
record ZoneBody(
        @Nullable String id,
        @Nullable String name,
        @Nullable Boolean sensitive) {
    static ZoneBody of(Zone zone) {
        return new ZoneBody(zone.id().value(), zone.name(), zone.sensitive());
    }

    Optional<Zone> toZone(FieldErrors errors, String field) {
        Optional<ZoneId> zone = Ids.require(errors, field + ".id", id, ZoneId::new);
        Optional<String> text = Texts.require(errors, field + ".name", name, Texts.MAX_NAME);
        return zone.flatMap(z -> text.map(t -> new Zone(z, t, Boolean.TRUE.equals(sensitive))));
    }
}
