package fi.lupa.identity;

import java.time.Instant;

/**
 * The clock of a beacon: it counts seconds, and of its reading a beacon uses the lowest 32 bits (Eddystone-EID, EID
 * Computation, Overview).
 *
 * @param epochSecond when it read 0, in seconds since the epoch of 1970
 */
public record BeaconClock(long epochSecond) {
    /** The clock that reads {@code counter} at that time; fractions of a second are dropped. */
    public static BeaconClock reading(long counter, Instant at) {
        return new BeaconClock(at.getEpochSecond() - counter);
    }

    /** What it reads at a time, in seconds; negative before it read 0. */
    public long at(long second) {
        return second - epochSecond;
    }

    /** When it read 0. */
    public Instant epoch() {
        return Instant.ofEpochSecond(epochSecond);
    }
}
