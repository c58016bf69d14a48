package fi.lupa.adapter.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedPostgresTest {

    private static final Path SOFTWARE = Path.of("target", "postgres-software").toAbsolutePath();

    @TempDir
    static Path directory;

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() {
        postgres = EmbeddedPostgres.start(directory, SOFTWARE);
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "data_checksums, on",
        "listen_addresses, 127.0.0.1",
        "server_encoding, UTF8",
    })
    void serverRunsWith(String setting, String value) throws SQLException {
        assertThat(query(postgres.owner(), "SHOW " + setting)).isEqualTo(value);
    }

    @Test
    void wrongPasswordIsRefused() {
        DatabaseLogin owner = postgres.owner();
        for (String role : new String[] {"postgres", owner.username()}) {
            assertThatThrownBy(() -> query(new DatabaseLogin(owner.address(), role, new Secret("wrong")), "SELECT 1"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void directoryIsClosedToOthers() throws IOException {
        assertThat(Files.getPosixFilePermissions(directory)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void secondStartOnTheSameDirectoryIsRefused() {
        assertThatThrownBy(() -> EmbeddedPostgres.start(directory, SOFTWARE))
                .isInstanceOf(DatabaseStartException.class)
                .hasMessageContaining("in use by another running program");
    }

    @Test
    void killedServerComesBackOnTheSamePortWithItsData() throws SQLException, IOException {
        execute(
                postgres.owner(),
                "CREATE SCHEMA kept CREATE TABLE number (answer int); INSERT INTO kept.number VALUES (42)");
        long killed = kill();

        await().atMost(Duration.ofSeconds(10))
                .ignoreExceptionsInstanceOf(SQLException.class)
                .untilAsserted(() -> assertThat(query(postgres.owner(), "SELECT answer FROM kept.number"))
                        .isEqualTo("42"));
        assertThat(Postmaster.of(cluster(directory)).orElseThrow().process().pid())
                .isNotEqualTo(killed);
    }

    @Test
    void twoInstancesMayPrepareOneDatabaseAtOnce() {
        CompletableFuture<DatabaseLogin> other =
                CompletableFuture.supplyAsync(() -> DatabasePreparation.prepare(postgres.owner()));
        DatabaseLogin app = DatabasePreparation.prepare(postgres.owner());

        assertThat(other).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(app);
    }

    @Test
    void programSignsInWithALesserRole() throws SQLException {
        DatabaseLogin app = DatabasePreparation.prepare(postgres.owner());

        assertThat(query(app, "SELECT count(*) FROM shopper")).isEqualTo("0");
        assertThat(query(app, "SELECT rolsuper OR rolbypassrls OR rolcreaterole FROM pg_roles WHERE rolname = user"))
                .isEqualTo("f");
        assertThatThrownBy(() -> execute(app, "DROP TABLE shopper")).hasMessageContaining("must be owner");
        assertThatThrownBy(() -> execute(app, "CREATE TABLE mine (id int)")).hasMessageContaining("permission denied");
    }

    @Test
    void programBecomesTheManagerOnlyWhenItSaysSo() throws SQLException {
        DatabaseLogin app = DatabasePreparation.prepare(postgres.owner());

        assertThat(query(app, "SELECT pg_has_role('lupa_manager', 'USAGE')")).isEqualTo("f");
        execute(app, "BEGIN; SET LOCAL ROLE lupa_manager; COMMIT");
    }

    @Test
    void unreachableDatabaseIsToldWithoutItsPassword() {
        DatabaseAddress nowhere = new DatabaseAddress("127.0.0.1", 1, "lupa", "disable");

        assertThatThrownBy(
                        () -> DatabasePreparation.prepare(new DatabaseLogin(nowhere, "owner", new Secret("hunter2"))))
                .isInstanceOf(DatabaseStartException.class)
                .hasMessageContaining("cannot prepare the database")
                .hasMessageNotContaining("hunter2");
    }

    private static long kill() throws IOException {
        ProcessHandle process = Postmaster.of(cluster(directory)).orElseThrow().process();
        process.destroyForcibly();
        return process.pid();
    }

    private static Path cluster(Path root) {
        return root.resolve("cluster");
    }

    private static void execute(DatabaseLogin login, String sql) throws SQLException {
        try (Connection connection = login.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(DatabaseLogin login, String sql) throws SQLException {
        try (Connection connection = login.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
