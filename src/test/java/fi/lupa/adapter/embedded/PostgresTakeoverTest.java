package fi.lupa.adapter.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTakeoverTest {

    private static final Path SOFTWARE = Path.of("target", "postgres-software").toAbsolutePath();

    @TempDir
    Path directory;

    @Test
    void leftoverOfAKilledProgramIsTakenOver() throws IOException {
        EmbeddedPostgres.start(directory, SOFTWARE).close();
        Postmaster leftover = leaveServerRunning();

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory, SOFTWARE)) {
            assertThat(leftover.isAlive()).isFalse();
            assertThat(postgres.owner().address().database()).isEqualTo("lupa");
        }
    }

    @Test
    void closeLeavesNoProcess() throws IOException {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(directory, SOFTWARE);
        Postmaster postmaster = Postmaster.of(cluster()).orElseThrow();

        postgres.close();

        assertThat(postmaster.isAlive()).isFalse();
        assertThat(cluster().resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void numberOfAStrangersProcessIsLeftAlone() throws IOException {
        Files.createDirectories(cluster());
        Files.write(
                cluster().resolve("postmaster.pid"),
                List.of(Long.toString(ProcessHandle.current().pid())));

        assertThat(Postmaster.of(cluster())).isEmpty();
    }

    @Test
    void numberOfAStrangersProcessDoesNotKeepTheServerFromStarting() throws IOException {
        EmbeddedPostgres.start(directory, SOFTWARE).close();
        Files.write(
                cluster().resolve("postmaster.pid"),
                List.of(Long.toString(ProcessHandle.current().pid()), cluster().toString(), "0", "1", "", "", ""));

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory, SOFTWARE)) {
            assertThat(Postmaster.of(cluster())).isPresent();
            assertThat(postgres.owner()).isNotNull();
        }
    }

    @Test
    void serverOfAnotherDirectoryIsLeftAlone() throws IOException {
        try (EmbeddedPostgres other = EmbeddedPostgres.start(directory.resolve("other"), SOFTWARE)) {
            Files.createDirectories(cluster());
            Files.copy(
                    directory.resolve("other/cluster/postmaster.pid"), cluster().resolve("postmaster.pid"));

            assertThat(Postmaster.of(cluster())).isEmpty();
            assertThat(other.owner()).isNotNull();
        }
    }

    /** What a killed program leaves behind: a server that nobody watches. */
    private Postmaster leaveServerRunning() throws IOException {
        PostgresHome home = PostgresHome.open(directory);
        PostgresCommands commands =
                new PostgresCommands(SoftwareArchive.read().extractInto(SOFTWARE), home.commandLog());
        return new PostgresServer(home, commands, EmbeddedPostgres.freePort()).start();
    }

    private Path cluster() {
        return directory.resolve("cluster");
    }
}
