package fi.lupa.simulator.world;

import fi.lupa.simulator.scenario.Point;
import fi.lupa.simulator.scenario.Store;
import java.util.List;

/**
 * One stay of a person in a store: in by the door, along the waypoints in straight lines, out by the door.
 *
 * @param store where
 * @param path two or more waypoints in the order of their times
 */
record Visit(Store store, List<Waypoint> path) {
    Visit {
        path = List.copyOf(path);
    }

    /** The simulated time of coming in. */
    long from() {
        return path.get(0).millis();
    }

    /** The simulated time of leaving, exclusive. */
    long until() {
        return path.get(path.size() - 1).millis();
    }

    /** Where the person is at a time within the visit. */
    Point at(long millis) {
        int next = 1;
        while (next < path.size() - 1 && path.get(next).millis() <= millis) {
            next++;
        }
        Waypoint before = path.get(next - 1);
        Waypoint after = path.get(next);
        long span = after.millis() - before.millis();
        double share = span == 0 ? 1 : Math.min(1, (millis - before.millis()) / (double) span);
        return before.place().towards(after.place(), share);
    }
}
