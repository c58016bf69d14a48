package fi.lupa.visit;

import java.time.Duration;
import java.time.Instant;

/**
 * How strongly one gateway hears a shopper: an exponentially weighted mean over time, so that a burst of sightings weighs
 * no more than its duration deserves.
 */
final class Level {
    private static final double TIME_CONSTANT_MS = 2_000;
    private static final double LEAST_WEIGHT = 0.25;

    private double dbm;
    private Instant heardAt;

    Level(double dbm, Instant heardAt) {
        this.dbm = dbm;
        this.heardAt = heardAt;
    }

    /** Takes a sighting later than the last. */
    void hear(double rssi, Instant at) {
        double passed = Duration.between(heardAt, at).toMillis();
        double weight = Math.max(LEAST_WEIGHT, 1 - Math.exp(-passed / TIME_CONSTANT_MS));
        dbm += weight * (rssi - dbm);
        heardAt = at;
    }

    double dbm() {
        return dbm;
    }

    Instant heardAt() {
        return heardAt;
    }
}
