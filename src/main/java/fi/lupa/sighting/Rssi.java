package fi.lupa.sighting;

/**
 * A received signal strength.
 *
 * @param dbm decibel-milliwatts, −127 to 20 (Bluetooth Core Specification, Vol 4, Part E, 7.7.65.2)
 */
public record Rssi(double dbm) {
    private static final double LOWEST = -127;
    private static final double HIGHEST = 20;

    /** Checks the range. */
    public Rssi {
        if (!isValid(dbm)) {
            throw new IllegalArgumentException("rssi is -127 to 20 dBm");
        }
    }

    /** Whether a number can be an RSSI; false for NaN. */
    public static boolean isValid(double dbm) {
        return dbm >= LOWEST && dbm <= HIGHEST;
    }
}
