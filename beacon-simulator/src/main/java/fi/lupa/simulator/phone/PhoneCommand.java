package fi.lupa.simulator.phone;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.lupa.simulator.api.ApiFailure;
import fi.lupa.simulator.api.LupaApi;
import fi.lupa.simulator.terminal.ServerOptions;
import fi.lupa.simulator.terminal.StopSignal;
import fi.lupa.simulator.terminal.Version;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The subcommand {@code phone}: plays the app. */
@Command(
        name = "phone",
        description = "Plays a shopper's app: a complete client of Lupa to learn from and to test with.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "Enrols, or goes on with the account of --state; shows the retailer's notice;",
            "gives a consent if --topic is there; then shows every push once and removes",
            "it when it expires or is cancelled. w and Enter withdraws the consent.",
            "Prints one line for each event.",
            "",
            "Exit codes: 0 ended by --duration; 1 Lupa refused something or could not be",
            "reached, or the phone was stopped; 2 wrong usage.",
            "",
            "Examples:",
            "  beacon-simulator phone --retailer demo --topic cars --language fi",
            "  beacon-simulator phone --retailer demo --topic cars --store espoo \\",
            "      --valid-for PT1H --max-uses 3 --state phone.json",
            "  beacon-simulator phone --retailer demo --state phone.json --json \\",
            "      --withdraw-after PT30S --duration PT1M"
        })
public final class PhoneCommand implements Callable<Integer> {
    @Mixin
    private PhoneOptions planning;

    @Mixin
    private ServerOptions server;

    @Option(names = "--json", description = "Prints JSON lines.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    private final InputStream keyboard;

    /**
     * The subcommand.
     *
     * @param keyboard what the phone's owner types
     */
    public PhoneCommand(InputStream keyboard) {
        this.keyboard = keyboard;
    }

    @Override
    public Integer call() {
        InstantSource clock = InstantSource.system();
        BlockingQueue<String> typed = new LinkedBlockingQueue<>();
        Phone phone = new Phone(
                planning.plan(server.mqttUrl()),
                new LupaApi(server.api(), server.patience()),
                new Screen(spec.commandLine().getOut(), json, clock),
                clock,
                typed);
        Thread reader = new Thread(() -> read(typed), "keyboard");
        reader.setDaemon(true);
        reader.start();
        return StopSignal.during(() -> run(phone));
    }

    private int run(Phone phone) {
        try {
            phone.run();
            return ExitCode.OK;
        } catch (ApiFailure | IOException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return ExitCode.SOFTWARE;
        } catch (InterruptedException e) {
            return ExitCode.SOFTWARE;
        }
    }

    /** Passes on what is typed; a phone without a keyboard goes on all the same. */
    private void read(BlockingQueue<String> typed) {
        try {
            new BufferedReader(new InputStreamReader(keyboard, UTF_8))
                    .lines()
                    .map(String::strip)
                    .forEach(typed::add);
        } catch (UncheckedIOException e) {
            return;
        }
    }
}
