package fi.lupa;

import fi.lupa.adapter.embedded.DatabaseStartException;
import fi.lupa.adapter.verify.VerifyCommand;
import fi.lupa.adapter.verify.VerifyReceiptCommand;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.Config;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/**
 * The command line. Exit codes: 0 stopped, or help or version printed; 1 refused or failed to start; 2 not understood. Help,
 * version and the verifier answer without booting anything.
 */
@Command(
        name = "lupa",
        description = "In-store proximity offers, pushed only while the shopper permits it.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpWidth = 100,
        sortOptions = false)
final class LupaCommand implements Callable<Integer> {

    private static final int REFUSED = 1;

    /** Parses {@code args}, does what they ask and returns the exit code. Blocks while the program runs. */
    static int execute(String... args) {
        CommandLine line = new CommandLine(new LupaCommand())
                .addSubcommand(new VerifyCommand())
                .addSubcommand(new VerifyReceiptCommand());
        line.getCommandSpec().usageMessage().footer(SettingsHelp.lines());
        return line.setExecutionExceptionHandler(LupaCommand::refuse).execute(args);
    }

    @Override
    public Integer call() throws Exception {
        Config config = BootConfig.load();
        BootSettings settings = BootSettings.read(config);
        PortProbe.requireFree(config);
        return Boot.run(settings);
    }

    /** An operator's mistake is told in one line; anything else is a defect, and shown whole. */
    private static int refuse(Exception failure, CommandLine line, ParseResult parsed) throws Exception {
        if (failure instanceof InvalidSettingsException || failure instanceof DatabaseStartException) {
            line.getErr().println("lupa: " + failure.getMessage());
            return REFUSED;
        }
        throw failure;
    }
}
