package fi.lupa.retail;

import org.jspecify.annotations.Nullable;

/**
 * A transmitter fixed in a store, which phones hear.
 *
 * @param id unique within the store
 * @param txPower RSSI at one metre in dBm; null if not known
 */
public record Beacon(String id, ZoneId zone, @Nullable Integer txPower) {}
