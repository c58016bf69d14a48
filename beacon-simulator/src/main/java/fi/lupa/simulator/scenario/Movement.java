package fi.lupa.simulator.scenario;

import java.util.Objects;

/**
 * How people move, in simulated time.
 *
 * @param arrival when a person first comes to a store; absent: PT0S to PT2M
 * @param stops how many zones a visit takes in; absent: 1 to 3
 * @param dwell how long a person stays at a zone; absent: PT20S to PT2M
 * @param away how long a person is away between two visits; absent: PT7M to PT15M
 * @param speed metres per second, more than 0 to 10; absent: 1.2
 */
public record Movement(Span arrival, Stops stops, Span dwell, Span away, Double speed) {
    private static final Span ARRIVAL = Span.of("PT0S", "PT2M");
    private static final Stops STOPS = new Stops(1, 3);
    private static final Span DWELL = Span.of("PT20S", "PT2M");
    private static final Span AWAY = Span.of("PT7M", "PT15M");
    private static final double SPEED = 1.2;

    /** Fills in what is absent and refuses a speed out of range. */
    public Movement {
        arrival = Objects.requireNonNullElse(arrival, ARRIVAL);
        stops = Objects.requireNonNullElse(stops, STOPS);
        dwell = Objects.requireNonNullElse(dwell, DWELL);
        away = Objects.requireNonNullElse(away, AWAY);
        speed = Objects.requireNonNullElse(speed, SPEED);
        Rules.check(speed > 0 && speed <= 10, "speed", "must be more than 0 to 10");
    }

    /** What an absent part of a scenario stands for. */
    static Movement usual() {
        return new Movement(ARRIVAL, STOPS, DWELL, AWAY, SPEED);
    }

    /**
     * A range that the number of zones of a visit is drawn from, evenly.
     *
     * @param min 1 or more
     * @param max {@code min} to 100
     */
    public record Stops(int min, int max) {
        /** Refuses a range that is none. */
        public Stops {
            Rules.check(min >= 1, "min", "must be 1 or more");
            Rules.check(max >= min && max <= 100, "max", "must be min to 100");
        }
    }
}
