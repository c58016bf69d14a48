package fi.lupa.adapter.embedded;

import java.io.IOException;
import org.jboss.logging.Logger;

/** The watch over the embedded server: when its process dies, it is started again on the same port. Has a thread of its own. */
final class PostgresSupervisor {

    private static final Logger LOG = Logger.getLogger(PostgresSupervisor.class);
    private static final long LOOK_MILLIS = 200;

    private final PostgresServer server;
    private final Thread watch = new Thread(this::watch, "postgres-supervisor");
    private Postmaster postmaster;
    private boolean stopped;

    private PostgresSupervisor(PostgresServer server, Postmaster postmaster) {
        this.server = server;
        this.postmaster = postmaster;
    }

    /** Starts {@code server} and watches it from then on. */
    static PostgresSupervisor start(PostgresServer server) throws IOException {
        PostgresSupervisor supervisor = new PostgresSupervisor(server, server.start());
        supervisor.watch.setDaemon(true);
        supervisor.watch.start();
        return supervisor;
    }

    private void watch() {
        while (isWatching()) {
            Pause.millis(LOOK_MILLIS);
            restartIfDead();
        }
    }

    private synchronized boolean isWatching() {
        return !stopped;
    }

    private synchronized void restartIfDead() {
        if (stopped || postmaster.isAlive()) {
            return;
        }
        LOG.warn("The embedded PostgreSQL died; starting it again");
        try {
            postmaster = server.start();
            LOG.info("The embedded PostgreSQL is back");
        } catch (IOException | DatabaseStartException e) {
            LOG.error("The embedded PostgreSQL could not be started again; trying on", e);
        }
    }

    /** Stops the watch and then the server. Blocks until its process is gone. */
    synchronized void stop() throws IOException {
        stopped = true;
        postmaster.stop();
    }
}
