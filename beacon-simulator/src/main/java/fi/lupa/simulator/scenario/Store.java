package fi.lupa.simulator.scenario;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A store with its floor.
 *
 * @param id Lupa's id of it
 * @param name what the retailer calls it
 * @param timeZone an IANA time zone
 * @param zones one or more, with different ids
 * @param gateways one or more, each in one of the zones; every zone has one
 * @param door where people come in and leave; within the walls
 * @param walls what people stay within; absent: 3 m around gateways and door
 */
public record Store(
        String id,
        String name,
        String timeZone,
        List<Zone> zones,
        List<GatewayPlace> gateways,
        Point door,
        Walls walls) {
    /** Refuses a store whose parts do not fit together. */
    public Store {
        Rules.id(id, "id");
        Rules.text(name, "name");
        checkTimeZone(timeZone);
        zones = List.copyOf(Rules.required(zones, "zones"));
        gateways = List.copyOf(Rules.required(gateways, "gateways"));
        Rules.required(door, "door");
        checkTopology(zones, gateways);
        walls = Objects.requireNonNullElse(walls, Walls.around(places(gateways, door)));
        for (Point place : places(gateways, door)) {
            Rules.check(walls.contain(place), "walls", "must enclose the door and every gateway");
        }
    }

    /** The gateway nearest to a place. */
    public GatewayPlace nearestGateway(Point place) {
        return gateways.stream()
                .min(Comparator.comparingDouble(gateway -> gateway.place().distance(place)))
                .orElseThrow();
    }

    private static List<Point> places(List<GatewayPlace> gateways, Point door) {
        return Stream.concat(Stream.of(door), gateways.stream().map(GatewayPlace::place))
                .toList();
    }

    private static void checkTopology(List<Zone> zones, List<GatewayPlace> gateways) {
        List<String> zoneIds = zones.stream().map(Zone::id).toList();
        List<String> covered = gateways.stream().map(GatewayPlace::zoneId).toList();
        Rules.check(!zones.isEmpty(), "zones", "must have one or more");
        Rules.unique(zoneIds, "zones");
        Rules.unique(gateways.stream().map(GatewayPlace::id).toList(), "gateways");
        Rules.check(zoneIds.containsAll(covered), "gateways", "must each stand in one of the zones");
        Rules.check(covered.containsAll(zoneIds), "zones", "must each have a gateway");
    }

    private static void checkTimeZone(String timeZone) {
        try {
            ZoneId.of(Rules.required(timeZone, "timeZone"));
        } catch (DateTimeException e) {
            BrokenRule broken = new BrokenRule("timeZone", "must be an IANA time zone");
            broken.initCause(e);
            throw broken;
        }
    }
}
