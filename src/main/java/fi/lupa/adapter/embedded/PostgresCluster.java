package fi.lupa.adapter.embedded;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.apache.commons.io.FileUtils;

/** The embedded server's data directory, made once by {@code initdb} and kept. */
final class PostgresCluster {

    static final String SUPERUSER = "postgres";

    private PostgresCluster() {}

    /**
     * Makes the data directory where it is missing. Passwords are asked from the first start on; there is no moment of
     * {@code trust}. A kill in between leaves a draft that the next start throws away.
     */
    static void initialize(PostgresHome home, PostgresCommands commands) throws IOException {
        if (Files.isDirectory(home.cluster())) {
            return;
        }
        FileUtils.deleteDirectory(home.clusterDraft().toFile());
        commands.run(
                "initdb",
                List.of(
                        "--pgdata=" + home.clusterDraft(),
                        "--username=" + SUPERUSER,
                        "--pwfile=" + home.superuserPassword(),
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--data-checksums"));
        Files.move(home.clusterDraft(), home.cluster(), ATOMIC_MOVE);
    }
}
