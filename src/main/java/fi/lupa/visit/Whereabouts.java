package fi.lupa.visit;

import fi.lupa.retail.GatewayId;
import fi.lupa.retail.Store;
import fi.lupa.retail.ZoneId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The zone of a visit: that of the gateway that hears best, with hysteresis. */
final class Whereabouts {
    private final Map<GatewayId, Level> levels = new HashMap<>(4);
    private @Nullable ZoneId zone;
    private @Nullable Instant since;
    private @Nullable Instant heardAt;
    private double peak = Double.NEGATIVE_INFINITY;

    Whereabouts(@Nullable ZoneId zone, @Nullable Instant since, @Nullable Instant heardAt) {
        this.zone = zone;
        this.since = since;
        this.heardAt = zone == null ? null : heardAt;
    }

    /**
     * Takes a sighting; whether another zone became the present one. What a gateway tells again, or no later than what it
     * told before, changes nothing.
     */
    boolean hear(Store store, GatewayId gateway, double rssi, Instant at, PresenceRules rules) {
        Level before = levels.get(gateway);
        if (before != null && !at.isAfter(before.heardAt())) {
            return false;
        }
        lose(at, rules);
        levels.computeIfAbsent(gateway, id -> new Level(rssi, at)).hear(rssi, at);
        ZoneId heardIn = store.zoneOf(gateway).orElse(null);
        boolean moved = heardIn != null && !heardIn.equals(zone) && leads(store, heardIn, gateway, rules);
        if (moved) {
            zone = heardIn;
            since = later(at, heardAt);
            heardAt = at;
            peak = dbm(gateway);
        } else if (heardIn != null && heardIn.equals(zone)) {
            heardAt = later(at, heardAt);
            peak = Math.max(peak, dbm(gateway));
        }
        return moved;
    }

    /** A stay begins no earlier than the zone before it was last heard, in whatever order the sightings come. */
    private static Instant later(Instant one, @Nullable Instant other) {
        return other != null && other.isAfter(one) ? other : one;
    }

    private void lose(Instant at, PresenceRules rules) {
        levels.values().removeIf(level -> at.isAfter(level.heardAt().plus(rules.zoneTimeout())));
        if (heardAt != null && at.isAfter(heardAt.plus(rules.zoneTimeout()))) {
            zone = null;
            since = null;
            heardAt = null;
            peak = Double.NEGATIVE_INFINITY;
        }
    }

    /**
     * Only the gateway just heard can have come to lead. A present zone whose level is not known, since the visit was taken
     * up after a restart, is led by nobody: it is kept until it is heard, or lost by its timeout.
     */
    private boolean leads(Store store, ZoneId candidate, GatewayId gateway, PresenceRules rules) {
        double best = strongest(store, candidate).orElse(Double.NEGATIVE_INFINITY);
        if (dbm(gateway) < best) {
            return false;
        }
        ZoneId present = zone;
        return present == null
                || strongest(store, present)
                        .filter(level -> best >= level + rules.hysteresis())
                        .isPresent();
    }

    private Optional<Double> strongest(Store store, ZoneId of) {
        return levels.entrySet().stream()
                .filter(e -> store.zoneOf(e.getKey()).filter(of::equals).isPresent())
                .map(e -> e.getValue().dbm())
                .max(Double::compare);
    }

    /** The strongest smoothed RSSI of the present stay, in dBm; lowest if none is known. */
    double peak() {
        return peak;
    }

    /** The smoothed RSSI of a gateway in dBm; lowest if it was not heard. */
    double dbm(GatewayId gateway) {
        Level level = levels.get(gateway);
        return level == null ? Double.NEGATIVE_INFINITY : level.dbm();
    }

    @Nullable ZoneId zone() {
        return zone;
    }

    @Nullable Instant since() {
        return since;
    }

    /** Whether the stay in that zone that began then goes on and was heard recently enough at a time. */
    boolean stays(ZoneId in, Instant stay, Instant at, PresenceRules rules) {
        return in.equals(zone)
                && stay.equals(since)
                && heardAt != null
                && !at.isAfter(heardAt.plus(rules.zoneTimeout()));
    }
}
