package fi.lupa.adapter.embedded;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The directory of the embedded PostgreSQL and what lies where in it; closed to other users (mode 0700).
 *
 * @param root absolute path of the directory
 */
record PostgresHome(Path root) {

    /** Opens the home at {@code root}, creating the directory where it is missing. */
    static PostgresHome open(Path root) throws IOException {
        OwnerOnly.createDirectory(root);
        return new PostgresHome(root.toRealPath());
    }

    /** PostgreSQL's own data directory. */
    Path cluster() {
        return root.resolve("cluster");
    }

    /** A data directory in the making, renamed once it is whole. */
    Path clusterDraft() {
        return root.resolve("cluster.new");
    }

    Path lock() {
        return root.resolve("lock");
    }

    Path serverLog() {
        return root.resolve("server.log");
    }

    Path commandLog() {
        return root.resolve("command.log");
    }

    Path superuserPassword() {
        return root.resolve("superuser-password");
    }

    Path ownerPassword() {
        return root.resolve("owner-password");
    }
}
