package fi.lupa.simulator.scenario;

import java.time.Duration;
import java.util.Objects;

/**
 * How beacons are heard.
 *
 * @param txPower the RSSI at 1 m, -127 to 20 dBm; absent: -59
 * @param pathLoss the path loss exponent, 1 to 6; absent: 2.2
 * @param fading the standard deviation of the fading, 0 to 20 dB; absent: 3
 * @param loss the share of advertisements that a gateway misses, 0 to less than 1; absent: 0.05
 * @param range how far a gateway hears, metres; absent: 30
 * @param interval the time between two advertisements of a beacon, simulated, PT0.1S to PT1M; absent: PT1S
 */
public record Radio(Integer txPower, Double pathLoss, Double fading, Double loss, Double range, Duration interval) {
    private static final int TX_POWER = -59;
    private static final double PATH_LOSS = 2.2;
    private static final double FADING = 3;
    private static final double LOSS = 0.05;
    private static final double RANGE = 30;
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    /** Fills in what is absent and refuses what is out of range. */
    public Radio {
        txPower = Objects.requireNonNullElse(txPower, TX_POWER);
        pathLoss = Objects.requireNonNullElse(pathLoss, PATH_LOSS);
        fading = Objects.requireNonNullElse(fading, FADING);
        loss = Objects.requireNonNullElse(loss, LOSS);
        range = Objects.requireNonNullElse(range, RANGE);
        interval = Objects.requireNonNullElse(interval, INTERVAL);
        Rules.check(txPower >= -127 && txPower <= 20, "txPower", "must be -127 to 20");
        Rules.check(pathLoss >= 1 && pathLoss <= 6, "pathLoss", "must be 1 to 6");
        Rules.check(fading >= 0 && fading <= 20, "fading", "must be 0 to 20");
        Rules.check(loss >= 0 && loss < 1, "loss", "must be 0 to less than 1");
        Rules.check(range > 0 && range <= 1_000, "range", "must be more than 0 to 1000");
        Rules.check(
                interval.toMillis() >= 100 && interval.compareTo(Duration.ofMinutes(1)) <= 0,
                "interval",
                "must be PT0.1S to PT1M");
    }

    /** What an absent part of a scenario stands for. */
    static Radio usual() {
        return new Radio(TX_POWER, PATH_LOSS, FADING, LOSS, RANGE, INTERVAL);
    }
}
