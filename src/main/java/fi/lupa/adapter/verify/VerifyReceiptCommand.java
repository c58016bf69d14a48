package fi.lupa.adapter.verify;

import fi.lupa.audit.Milestones;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lupa verify-receipt}: whether what a shopper's receipt says was committed to in the log at that time. */
@Command(
        name = "verify-receipt",
        description = "Verifies an audit log, and that the proofs of a consent receipt open commitments in it.",
        footer = {"", "Exit codes: 0 it does; 1 it does not, or the log is not what was signed; 2 not understood."},
        mixinStandardHelpOptions = true,
        usageHelpWidth = 100,
        sortOptions = false)
public final class VerifyReceiptCommand implements Callable<Integer> {
    @Option(
            names = "--receipt",
            required = true,
            paramLabel = "FILE",
            description = "the receipt, as GET /api/v1/me/consents/{id}/receipt answers")
    private Path receipt = Path.of("receipt");

    @Mixin
    private final ChainFiles files = new ChainFiles();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    /** A command as picocli needs it. */
    public VerifyReceiptCommand() {}

    @Override
    public Integer call() {
        Verdict verdict = new Verdict(spec.commandLine().getOut());
        ReceiptProofs proofs = new ReceiptProofs(read());
        Milestones.Checked checked = files.heads();
        if (checked.finding().isPresent()) {
            return verdict.unsound(checked.finding().get());
        }
        int log = verdict.of(files.verify(checked.milestones(), proofs::meet));
        long newest = checked.milestones().newest().map(head -> head.position()).orElse(0L);
        return log == Verdict.SOUND ? tell(verdict, proofs.outcomes(newest)) : log;
    }

    private List<ReceiptProof> read() {
        try {
            return ReceiptProof.read(receipt);
        } catch (IOException e) {
            throw files.usage(receipt + " cannot be read");
        } catch (IllegalArgumentException e) {
            throw files.usage(receipt + " is not a receipt with proofs: " + e.getMessage());
        }
    }

    private static int tell(Verdict verdict, List<ReceiptProofs.Outcome> outcomes) {
        outcomes.forEach(outcome -> verdict.out().println(outcome.text()));
        return outcomes.stream().allMatch(ReceiptProofs.Outcome::opens) ? Verdict.SOUND : Verdict.UNSOUND;
    }
}
