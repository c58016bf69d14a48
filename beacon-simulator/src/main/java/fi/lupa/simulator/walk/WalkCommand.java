package fi.lupa.simulator.walk;

import fi.lupa.simulator.api.ApiFailure;
import fi.lupa.simulator.api.LupaApi;
import fi.lupa.simulator.api.ShopSetup;
import fi.lupa.simulator.scenario.BadScenario;
import fi.lupa.simulator.terminal.ProgressLine;
import fi.lupa.simulator.terminal.ServerOptions;
import fi.lupa.simulator.terminal.StopSignal;
import fi.lupa.simulator.terminal.Version;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The subcommand {@code walk}: plays stores and shoppers. */
@Command(
        name = "walk",
        description = "Plays stores with their gateways, and shoppers who walk about in them.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "Sets the scenario's retailer up as the administrator, enrols the shoppers,",
            "connects gateways and phones, lets people walk, and at the end holds what",
            "Lupa found against the truth. Faster than 1, lupa.visit.timeout and",
            "lupa.zone.timeout of Lupa should be as much shorter.",
            "",
            "Exit codes: 0 every batch was acknowledged and no offer was repeated in a",
            "visit; 1 otherwise, or Lupa refused something or could not be reached;",
            "2 wrong usage or a bad scenario.",
            "",
            "Examples:",
            "  LUPA_ADMIN_PASSWORD=... beacon-simulator walk --scenario scenarios/small.yaml",
            "  beacon-simulator walk --scenario scenarios/small.yaml --seed 7 --speed 10 \\",
            "      --duration PT30M --visit-timeout PT30S --report report.json \\",
            "      --truth truth.jsonl --admin-password-file data/admin-password",
            "  beacon-simulator walk --scenario scenarios/small.yaml \\",
            "      --mqtt-url tcp://broker.example:1883 --admin-password-file ..."
        })
public final class WalkCommand implements Callable<Integer> {
    @Mixin
    private PlanOptions planning;

    @Mixin
    private ServerOptions server;

    @Mixin
    private AdminOptions admin;

    @Spec
    private CommandSpec spec;

    private final Map<String, String> environment;

    /**
     * The subcommand.
     *
     * @param environment where a password is looked up that the command line does not hold
     */
    public WalkCommand(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public Integer call() {
        try {
            LupaApi api = new LupaApi(server.api(), server.patience());
            Walk walk = new Walk(
                    planning.plan(server.mqttUrl()),
                    api,
                    new ShopSetup(api, admin.admin(environment)),
                    InstantSource.system(),
                    spec.commandLine().getOut(),
                    spec.commandLine().getErr(),
                    new ProgressLine(spec.commandLine().getErr(), Ansi.AUTO.enabled()));
            return StopSignal.during(() -> play(walk));
        } catch (BadScenario e) {
            spec.commandLine().getErr().println(e.getMessage());
            return ExitCode.USAGE;
        }
    }

    private int play(Walk walk) {
        try {
            Report report = walk.play();
            spec.commandLine().getOut().println(report.text());
            return report.links().pending() == 0 && report.duplicates() == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
        } catch (ApiFailure | IOException e) {
            return failed(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            return failed("stopped");
        }
    }

    private int failed(String why) {
        spec.commandLine().getErr().println(why);
        return ExitCode.SOFTWARE;
    }
}
