package fi.lupa.simulator.walk;

import fi.lupa.simulator.scenario.BadScenario;
import fi.lupa.simulator.scenario.ScenarioFile;
import fi.lupa.simulator.world.Seed;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say what is played and how. */
final class PlanOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--scenario", required = true, paramLabel = "FILE", description = "The scenario, YAML.")
    private Path scenario = Path.of("");

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Where all that is drawn comes from: the same seed gives the same people, routes and radio"
                    + " (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--speed",
            paramLabel = "N",
            description = "How many times faster than real people walk (default: ${DEFAULT-VALUE}).")
    private double speed = 1;

    @Option(
            names = "--duration",
            paramLabel = "DURATION",
            description =
                    "The simulated time after which nobody comes in any more, ISO 8601; the walk ends when the last"
                            + " person has left (default: it does not end).")
    private @Nullable Duration duration;

    @Option(
            names = "--showcase-url",
            paramLabel = "URL",
            description = "A live page that takes the token of the scenario's showcase shopper.")
    private @Nullable String showcaseUrl;

    @Option(
            names = "--truth",
            paramLabel = "FILE",
            description = "Takes who entered and left which store and zone when, as JSON lines.")
    private @Nullable Path truth;

    @Option(names = "--report", paramLabel = "FILE", description = "Takes the report at the end, as JSON.")
    private @Nullable Path report;

    @Option(
            names = "--settle",
            paramLabel = "DURATION",
            description =
                    "How long Lupa is given at the end before its decisions are read (default: ${DEFAULT-VALUE}).")
    private Duration settle = Duration.ofSeconds(3);

    @Option(
            names = "--visit-timeout",
            paramLabel = "DURATION",
            description = "Lupa's setting lupa.visit.timeout: for the report, two visits to a store with less time"
                    + " between them are one (default: ${DEFAULT-VALUE}).")
    private Duration visitTimeout = Duration.ofMinutes(5);

    /**
     * The plan that the options describe.
     *
     * @throws BadScenario if the scenario cannot be played
     * @throws ParameterException if an option is out of its range
     */
    WalkPlan plan(String mqttUrl) throws BadScenario {
        require(speed > 0 && speed <= 1_000, "--speed must be more than 0 to 1000");
        require(duration == null || duration.toMillis() > 0, "--duration must be PT0.001S or more");
        require(!settle.isNegative(), "--settle must be PT0S or more");
        require(!visitTimeout.isNegative(), "--visit-timeout must be PT0S or more");
        return new WalkPlan(
                ScenarioFile.read(scenario),
                new Seed(seed),
                speed,
                Optional.ofNullable(duration),
                mqttUrl,
                Optional.ofNullable(showcaseUrl),
                Optional.ofNullable(truth),
                Optional.ofNullable(report),
                settle,
                visitTimeout);
    }

    private void require(boolean kept, String rule) {
        if (!kept) {
            throw new ParameterException(command.commandLine(), rule);
        }
    }
}
