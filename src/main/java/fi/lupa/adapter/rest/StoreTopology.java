package fi.lupa.adapter.rest;

import fi.lupa.retail.Beacon;
import fi.lupa.retail.Gateway;
import fi.lupa.retail.Identifier;
import fi.lupa.retail.Zone;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whether a store's parts fit each other: ids are unique, and what stands in a zone stands in one of the store's. */
final class StoreTopology {
    private StoreTopology() {}

    /** Notes the ids that are there twice. */
    static void check(FieldErrors errors, List<Zone> zones, List<Gateway> gateways, List<Beacon> beacons) {
        Lists.requireUnique(errors, "zones", zones, Zone::id);
        Lists.requireUnique(errors, "gateways", gateways, Gateway::id);
        Lists.requireUnique(errors, "beacons", beacons, Beacon::id);
    }

    /**
     * Notes the elements whose zone is not the store's, by their index; those without a zone, or with one that breaks the rule
     * of ids, were noted before.
     */
    static <B> void checkZones(
            FieldErrors errors,
            String field,
            @Nullable List<@Nullable B> elements,
            Function<B, @Nullable String> zone,
            List<Zone> zones) {
        for (int i = 0; elements != null && i < elements.size(); i++) {
            B element = elements.get(i);
            String id = element == null ? null : zone.apply(element);
            boolean isKnown = zones.stream().anyMatch(z -> z.id().value().equals(id));
            errors.require(
                    id == null || isKnown || !Identifier.isValid(id),
                    field + "[" + i + "].zoneId",
                    "exists",
                    "the store has no zone " + id);
        }
    }
}
