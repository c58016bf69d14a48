package fi.lupa.adapter.verify;

import fi.lupa.audit.Milestones;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lupa verify}: whether a log is what was signed. */
@Command(
        name = "verify",
        description = "Verifies an audit log against signed heads, without the program running.",
        footer = {
            "",
            "Exit codes: 0 the log is what was signed; 1 it is not, and the first place is named; 2 not understood.",
            "What lies beyond the newest of the heads nobody vouches for: it is counted, not proved."
        },
        mixinStandardHelpOptions = true,
        usageHelpWidth = 100,
        sortOptions = false)
public final class VerifyCommand implements Callable<Integer> {
    @Mixin
    private final ChainFiles files = new ChainFiles();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    /** A command as picocli needs it. */
    public VerifyCommand() {}

    @Override
    public Integer call() {
        Verdict verdict = new Verdict(spec.commandLine().getOut());
        Milestones.Checked checked = files.heads();
        return checked.finding().isPresent()
                ? verdict.unsound(checked.finding().get())
                : verdict.of(files.verify(checked.milestones(), entry -> {}));
    }
}
