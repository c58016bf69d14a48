package fi.lupa.simulator.replay;

import java.time.Duration;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say how fast and how often to play. */
final class PaceOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--in-flight",
            paramLabel = "N",
            description = "How many messages may be unacknowledged (default: ${DEFAULT-VALUE}).")
    private int inFlight = 10;

    @Option(
            names = "--interval",
            paramLabel = "DURATION",
            description = "The pause between two messages, or between two rounds of a recording with times, ISO 8601"
                    + " (default: ${DEFAULT-VALUE}).")
    private Duration interval = Duration.ZERO;

    @Option(
            names = "--speed",
            paramLabel = "N",
            description = "How many times faster than recorded a recording with times is played"
                    + " (default: ${DEFAULT-VALUE}).")
    private double speed = 1;

    @Option(
            names = "--repeat",
            paramLabel = "N",
            description = "How many times the file is played (default: ${DEFAULT-VALUE}).")
    private int repeat = 1;

    @Option(
            names = "--timeout",
            paramLabel = "DURATION",
            description = "The longest wait for the connection and for the next acknowledgement, ISO 8601"
                    + " (default: ${DEFAULT-VALUE}).")
    private Duration patience = Duration.ofSeconds(30);

    /**
     * The pace that the options describe.
     *
     * @throws ParameterException if an option is out of its range
     */
    Pace pace() {
        try {
            return new Pace(inFlight, interval, speed, repeat, patience);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), e.getMessage(), e);
        }
    }
}
