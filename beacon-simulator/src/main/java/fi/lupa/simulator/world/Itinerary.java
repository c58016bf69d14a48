package fi.lupa.simulator.world;

import fi.lupa.simulator.scenario.GatewayPlace;
import fi.lupa.simulator.scenario.Movement;
import fi.lupa.simulator.scenario.Point;
import fi.lupa.simulator.scenario.Span;
import fi.lupa.simulator.scenario.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** The visits of one person, one after the other, without end. For one thread. */
final class Itinerary {
    private static final double SPOT_RADIUS_METRES = 2;

    private final List<Store> stores;
    private final Movement movement;
    private final RandomGenerator draw;
    private long clock;

    /**
     * The itinerary that a stream holds.
     *
     * @param stores where the person goes, one or more
     */
    Itinerary(List<Store> stores, Movement movement, RandomGenerator draw) {
        this.stores = List.copyOf(stores);
        this.movement = movement;
        this.draw = draw;
        this.clock = millis(movement.arrival());
    }

    /** The next visit; what lies between two visits is spent outside. */
    Visit next() {
        Store store = stores.get(draw.nextInt(stores.size()));
        List<Waypoint> path = new ArrayList<>();
        path.add(new Waypoint(clock, store.door()));
        int stops = draw.nextInt(movement.stops().min(), movement.stops().max() + 1);
        for (int i = 0; i < stops; i++) {
            walk(path, spot(store));
            clock += millis(movement.dwell());
            path.add(new Waypoint(clock, path.get(path.size() - 1).place()));
        }
        walk(path, store.door());
        clock += millis(movement.away());
        return new Visit(store, path);
    }

    private void walk(List<Waypoint> path, Point to) {
        Waypoint here = path.get(path.size() - 1);
        double seconds = here.place().distance(to) / movement.speed();
        clock = here.millis() + Math.max(1, (long) Math.ceil(seconds * 1_000));
        path.add(new Waypoint(clock, to));
    }

    /** A spot near a gateway: evenly on a disc around it, but within the walls. */
    private Point spot(Store store) {
        GatewayPlace gateway =
                store.gateways().get(draw.nextInt(store.gateways().size()));
        double distance = SPOT_RADIUS_METRES * Math.sqrt(draw.nextDouble());
        double angle = draw.nextDouble(2 * Math.PI);
        return store.walls()
                .nearest(new Point(gateway.x() + distance * Math.cos(angle), gateway.y() + distance * Math.sin(angle)));
    }

    private long millis(Span span) {
        return draw.nextLong(span.min().toMillis(), span.max().toMillis() + 1);
    }
}
