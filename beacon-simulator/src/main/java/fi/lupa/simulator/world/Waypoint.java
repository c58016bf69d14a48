package fi.lupa.simulator.world;

import fi.lupa.simulator.scenario.Point;

/**
 * A place and when a person is there.
 *
 * @param millis simulated time since the start
 * @param place on the store's floor
 */
record Waypoint(long millis, Point place) {}
