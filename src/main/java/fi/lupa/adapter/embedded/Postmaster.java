package fi.lupa.adapter.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The main process of a running PostgreSQL, known to serve a given data directory.
 *
 * @param process the process
 */
record Postmaster(ProcessHandle process) {

    private static final Duration FAST_SHUTDOWN = Duration.ofSeconds(10);
    private static final Duration IMMEDIATE_SHUTDOWN = Duration.ofSeconds(5);
    private static final long POLL_MILLIS = 20;

    /** The process that {@code postmaster.pid} names, if it lives and really is a PostgreSQL of {@code cluster}. */
    static Optional<Postmaster> of(Path cluster) throws IOException {
        Path file = file(cluster);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        return lines.isEmpty() || !lines.get(0).matches("[0-9]{1,10}")
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.get(0)))
                        .map(Postmaster::new)
                        .filter(Postmaster::isAlive)
                        .filter(postmaster -> postmaster.serves(cluster));
    }

    /** Where a server of {@code cluster} writes the number of its process. */
    static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    /** Whether the process runs; a zombie, which has no executable any more, does not. */
    boolean isAlive() {
        return process.isAlive()
                && process.info()
                        .command()
                        .filter(command -> command.endsWith("/postgres"))
                        .isPresent();
    }

    /** A number that is used again for a stranger's process must not get that one stopped. */
    private boolean serves(Path cluster) {
        Path workingDirectory = Path.of("/proc", Long.toString(process.pid()), "cwd");
        try {
            // PostgreSQL works in its data directory, which holds also after that was moved.
            return Files.exists(workingDirectory)
                    ? Files.isSameFile(workingDirectory, cluster)
                    : Arrays.asList(process.info().arguments().orElse(new String[0]))
                            .contains(cluster.toString());
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Ends the process and waits until it is gone: fast shutdown (clients are cut off, nothing is lost), then immediate, then
     * kill. Blocks.
     */
    void stop() throws IOException {
        if (isGoneAfter("-INT", FAST_SHUTDOWN) || isGoneAfter("-QUIT", IMMEDIATE_SHUTDOWN)) {
            return;
        }
        isGoneAfter("-KILL", IMMEDIATE_SHUTDOWN);
    }

    /** By {@code kill}, since Java has no way to send PostgreSQL's signals. */
    private boolean isGoneAfter(String signal, Duration patience) throws IOException {
        new ProcessBuilder("kill", signal, Long.toString(process.pid())).start();
        long deadline = System.nanoTime() + patience.toNanos();
        while (isAlive() && System.nanoTime() < deadline) {
            Pause.millis(POLL_MILLIS);
        }
        return !isAlive();
    }
}
