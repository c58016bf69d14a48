package fi.lupa.simulator.walk;

import fi.lupa.simulator.scenario.Scenario;
import fi.lupa.simulator.world.Seed;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How a scenario is played.
 *
 * @param scenario what
 * @param seed the source of everything that is drawn
 * @param speed how many simulated seconds pass in a second, more than 0
 * @param duration the simulated time after which nobody comes in any more, or empty for never
 * @param mqttUrl the MQTT server
 * @param showcaseUrl the live page that takes the showcase's token
 * @param truth the file for the truth
 * @param report the file for the report
 * @param settle how long Lupa is given, after the last person has left, before its decisions are read
 * @param visitTimeout Lupa's {@code lupa.visit.timeout}: two visits with less between them are one
 */
record WalkPlan(
        Scenario scenario,
        Seed seed,
        double speed,
        Optional<Duration> duration,
        String mqttUrl,
        Optional<String> showcaseUrl,
        Optional<Path> truth,
        Optional<Path> report,
        Duration settle,
        Duration visitTimeout) {
    /** What makes the report of less use, or empty. */
    Optional<String> warning() {
        Duration away = scenario.movement().away().min();
        return away.toMillis() / speed > visitTimeout.toMillis()
                ? Optional.empty()
                : Optional.of(
                        "at this speed people come back before Lupa ends their visits (movement.away %s at --speed %s,"
                                        .formatted(away, speed)
                                + " --visit-timeout %s): some visits will count as one".formatted(visitTimeout));
    }

    /** The simulated time from which nobody comes in, milliseconds. */
    long closing() {
        return duration.map(Duration::toMillis).orElse(Long.MAX_VALUE);
    }
}
