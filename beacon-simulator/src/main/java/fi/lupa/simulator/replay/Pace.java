package fi.lupa.simulator.replay;

import java.time.Duration;

/**
 * How fast and how often a recording is played.
 *
 * @param inFlight how many messages may be unacknowledged, 1 to 65,534 (message ids are 16 bits)
 * @param interval the pause before every message but the first, and of a recording with times only before every round
 *     but the first; zero or more
 * @param speed how many times faster than recorded a recording with times is played; more than 0
 * @param repeat how many times the recording is played, 1 or more
 * @param patience the longest wait for the connection and for the next acknowledgement; more than zero
 */
record Pace(int inFlight, Duration interval, double speed, int repeat, Duration patience) {
    Pace {
        require(inFlight >= 1 && inFlight <= 65_534, "--in-flight must be 1 to 65534");
        require(!interval.isNegative() && fits(interval), "--interval must be PT0S to P1D");
        require(speed > 0 && speed <= 1_000_000, "--speed must be more than 0 to 1000000");
        require(repeat >= 1, "--repeat must be 1 or more");
        require(patience.toMillis() > 0 && fits(patience), "--timeout must be PT0.001S to P1D");
    }

    private static boolean fits(Duration duration) {
        return duration.compareTo(Duration.ofDays(1)) <= 0;
    }

    private static void require(boolean kept, String rule) {
        if (!kept) {
            throw new IllegalArgumentException(rule);
        }
    }
}
