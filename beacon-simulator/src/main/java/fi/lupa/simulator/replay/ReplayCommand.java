package fi.lupa.simulator.replay;

import fi.lupa.simulator.terminal.StopSignal;
import fi.lupa.simulator.terminal.Version;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The subcommand {@code replay}: publishes a recorded file. */
@Command(
        name = "replay",
        description = "Publishes the messages of a recorded file with QoS 1, in order.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "The file is UTF-8 text, one message a line: topic, one TAB, payload. Blank",
            "lines and lines that begin with # are comments. A payload that begins with",
            "base64: is decoded to bytes. In any other payload, $${now} stands for the time",
            "of sending in epoch milliseconds. Where every line begins with a further",
            "column, + and milliseconds since the beginning, the messages are published",
            "with these times between them.",
            "",
            "Lupa passes over topics that its gateways file does not map to the gateway.",
            "",
            "Exit codes: 0 all was acknowledged; 1 something was not, or the connection",
            "failed; 2 wrong usage or a bad file (nothing was published).",
            "",
            "Examples:",
            "  LUPA_GATEWAY_PASSWORD=... beacon-simulator replay recordings/lupa.tsv \\",
            "      --username gw.s1.g1... --interval PT1S --repeat 60",
            "  beacon-simulator replay timed.tsv --speed 10"
        })
public final class ReplayCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The recording.")
    private Path file;

    @Mixin
    private ConnectionOptions connection;

    @Mixin
    private PaceOptions pacing;

    @Spec
    private CommandSpec spec;

    private final Map<String, String> environment;

    /**
     * The subcommand.
     *
     * @param environment where a password is looked up that the command line does not hold
     */
    public ReplayCommand(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public Integer call() {
        Replay replay = new Replay(connection.gateway(environment), pacing.pace(), InstantSource.system());
        try {
            Recording recording = Recording.read(file);
            return StopSignal.during(() -> play(replay, recording));
        } catch (BadRecording e) {
            spec.commandLine().getErr().println(e.getMessage());
            return ExitCode.USAGE;
        }
    }

    private int play(Replay replay, Recording recording) {
        Outcome outcome = replay.play(recording);
        if (outcome.complete()) {
            spec.commandLine().getOut().println(outcome);
            return ExitCode.OK;
        }
        spec.commandLine().getErr().println(replay.gateway() + ": " + outcome);
        return ExitCode.SOFTWARE;
    }
}
