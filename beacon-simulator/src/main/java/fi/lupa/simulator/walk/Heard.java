package fi.lupa.simulator.walk;

import java.time.Instant;

/**
 * One advertisement as a gateway heard it.
 *
 * @param id the beacon's identifier, {@code scheme:value}
 * @param rssi in dBm
 * @param at when, by the wall clock
 */
record Heard(String id, int rssi, Instant at) {}
