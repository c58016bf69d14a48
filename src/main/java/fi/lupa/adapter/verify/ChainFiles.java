package fi.lupa.adapter.verify;

import fi.lupa.audit.AuditKey;
import fi.lupa.audit.Finding;
import fi.lupa.audit.Milestones;
import fi.lupa.audit.Report;
import fi.lupa.audit.SealedEntry;
import fi.lupa.audit.SignedHead;
import fi.lupa.audit.Verifier;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The files that a verification is about, as options. */
final class ChainFiles {
    private static final Path STANDARD_INPUT = Path.of("-");

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--log",
            required = true,
            paramLabel = "FILE",
            description = "the log, as GET .../audit/log answers; - is the standard input")
    private Path log = STANDARD_INPUT;

    @Option(
            names = "--heads",
            required = true,
            paramLabel = "FILE",
            description = "signed heads, as GET .../audit/heads answers; may be given again")
    private List<Path> heads = new ArrayList<>();

    @Option(
            names = "--keys",
            required = true,
            paramLabel = "FILE",
            description = "the keys that are trusted, as GET .../audit/keys answers; may be given again")
    private List<Path> keys = new ArrayList<>();

    @Option(
            names = "--from",
            paramLabel = "POSITION",
            defaultValue = "1",
            description = "the position that the log begins with; a head must be of the one before it (default: 1)")
    private long from = 1;

    @FunctionalInterface
    private interface Reading<T> {
        T read(InputStream in) throws IOException;
    }

    /** The heads, checked. */
    Milestones.Checked heads() {
        Map<String, AuditKey> trusted = new HashMap<>();
        keys.forEach(file -> trusted.putAll(read(file, JsonFiles::keys)));
        List<SignedHead> signed = new ArrayList<>();
        heads.forEach(file -> signed.addAll(read(file, JsonFiles::heads)));
        return Milestones.check(signed, trusted);
    }

    /** Goes over the log. */
    Report verify(Milestones milestones, Consumer<SealedEntry> holds) {
        Verifier verifier = verifier(milestones);
        return read(log, in -> run(verifier, new LogLines(in), holds));
    }

    private Verifier verifier(Milestones milestones) {
        return from == 1
                ? Verifier.fromOrigin(milestones)
                : milestones
                        .at(from - 1)
                        .map(head -> Verifier.after(head, milestones))
                        .orElseThrow(() -> usage("--from " + from + " needs a head of position " + (from - 1)));
    }

    private static Report run(Verifier verifier, LogLines lines, Consumer<SealedEntry> holds) throws IOException {
        try {
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                verifier.take(line.get()).ifPresent(holds);
                if (verifier.isOver()) {
                    return diagnosed(verifier.finish(), line.get());
                }
            }
        } catch (LogLines.BadLine e) {
            verifier.refuse(String.valueOf(e.getMessage()));
        }
        return verifier.finish();
    }

    private static Report diagnosed(Report report, String line) {
        return isEntry(line)
                ? report
                : new Report(
                        report.finding()
                                .map(f -> new Finding(
                                        f.line(), f.position(), f.what() + ": " + JsonFiles.diagnose(line))),
                        report.first(),
                        report.last(),
                        report.heads(),
                        report.headsMet());
    }

    private static boolean isEntry(String line) {
        try {
            SealedEntry.parse(line);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private <T> T read(Path file, Reading<T> reading) {
        try (InputStream in = file.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(file)) {
            return reading.read(in);
        } catch (IOException e) {
            throw usage(file + " cannot be read");
        } catch (IllegalArgumentException e) {
            throw usage(file + " is not what it should be: " + e.getMessage());
        }
    }

    /** What ends the command with the exit code of one that was not understood. */
    ParameterException usage(String what) {
        return new ParameterException(spec.commandLine(), what);
    }
}
