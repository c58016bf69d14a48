package fi.lupa.adapter.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The embedded server as a process: started, started again, stopped. Confined to one thread at a time by its caller. */
final class PostgresServer {

    private static final Logger LOG = Logger.getLogger(PostgresServer.class);

    /** Long enough for the last workers of a killed server to leave its shared memory. */
    private static final Duration START_PATIENCE = Duration.ofSeconds(10);

    private static final long RETRY_MILLIS = 100;

    private final PostgresHome home;
    private final PostgresCommands commands;
    private final int port;

    PostgresServer(PostgresHome home, PostgresCommands commands, int port) {
        this.home = home;
        this.commands = commands;
        this.port = port;
    }

    /**
     * Starts the server and waits until it takes connections, after crash recovery where there is one to do. A server that an
     * earlier program left running on this data directory is stopped first. Blocks.
     *
     * @throws DatabaseStartException if it does not start
     */
    Postmaster start() throws IOException {
        long deadline = System.nanoTime() + START_PATIENCE.toNanos();
        while (true) {
            try {
                stopLeftover();
                return launch();
            } catch (DatabaseStartException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                Pause.millis(RETRY_MILLIS);
            }
        }
    }

    private void stopLeftover() throws IOException {
        Optional<Postmaster> leftover = Postmaster.of(home.cluster());
        if (leftover.isPresent()) {
            long pid = leftover.get().process().pid();
            LOG.infof("Stopping the PostgreSQL that an earlier run left behind (process %d)", pid);
            leftover.get().stop();
        } else {
            // PostgreSQL itself takes a zombie, or a stranger with the same number, for a running server. Workers that
            // outlive their server still keep a new one out, by the shared memory that belongs to the directory.
            Files.deleteIfExists(Postmaster.file(home.cluster()));
        }
    }

    private Postmaster launch() throws IOException {
        commands.run(
                "pg_ctl",
                List.of(
                        "start",
                        "--wait",
                        "--timeout=600",
                        "--pgdata=" + home.cluster(),
                        "--log=" + home.serverLog(),
                        "--options=" + ServerSettings.options(port)));
        return Postmaster.of(home.cluster())
                .orElseThrow(() -> new DatabaseStartException("PostgreSQL ended right after its start"));
    }
}
