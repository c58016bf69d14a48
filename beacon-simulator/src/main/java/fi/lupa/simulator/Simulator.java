package fi.lupa.simulator;

import fi.lupa.simulator.phone.PhoneCommand;
import fi.lupa.simulator.replay.ReplayCommand;
import fi.lupa.simulator.terminal.Version;
import fi.lupa.simulator.walk.WalkCommand;
import java.io.InputStream;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program's front door: its subcommands, its help and its version. */
@Command(
        name = "beacon-simulator",
        description = "Plays stores, gateways, shoppers and apps to Lupa.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND")
final class Simulator {
    private Simulator() {}

    /**
     * Runs the command line and exits with its code.
     *
     * @param args the arguments as the shell gave them
     */
    public static void main(String[] args) {
        System.exit(commandLine(System.getenv(), System.in).execute(args));
    }

    static CommandLine commandLine(Map<String, String> environment, InputStream keyboard) {
        return new CommandLine(new Simulator())
                .addSubcommand(new WalkCommand(environment))
                .addSubcommand(new PhoneCommand(keyboard))
                .addSubcommand(new ReplayCommand(environment));
    }
}
