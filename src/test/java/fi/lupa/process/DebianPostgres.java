package fi.lupa.process;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Debian's PostgreSQL 15 in a directory of its own. It refuses to run as root, so root runs it as the user that the package made. */
final class DebianPostgres implements AutoCloseable {
    private static final String PASSWORD = "database-Secret-1234567";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path directory;
    private final int port;
    private final Process process;

    private DebianPostgres(Path directory, int port) throws IOException {
        this.directory = directory;
        this.port = port;
        process = new ProcessBuilder(asUser(List.of(
                        Servers.POSTGRES.resolve("postgres").toString(),
                        "-D",
                        directory.resolve("cluster").toString(),
                        "-p",
                        Integer.toString(port),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=" + directory)))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start();
    }

    /** Initialises and starts it, with a role that owns the database and may create roles, and no more than that. */
    static DebianPostgres start() throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("lupa-postgres");
        if (isRoot()) {
            UserPrincipal postgres =
                    directory.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres");
            Files.setOwner(directory, postgres);
        }
        Command.run(
                Map.of(),
                asUser(List.of(
                        Servers.POSTGRES.resolve("initdb").toString(),
                        "-D",
                        directory.resolve("cluster").toString(),
                        "-U",
                        "postgres",
                        "-A",
                        "trust")));
        DebianPostgres server = new DebianPostgres(directory, Ports.free().http());
        await("accepting connections").atMost(PATIENCE).until(server::createOwner);
        return server;
    }

    private boolean createOwner() {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", "");
                Statement sql = connection.createStatement()) {
            sql.execute("CREATE ROLE lupa_owner LOGIN CREATEROLE PASSWORD '" + PASSWORD + "'");
            sql.execute("CREATE DATABASE lupa OWNER lupa_owner");
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    /** What the program is told of it. */
    Map<String, String> settings() {
        return Map.of(
                "LUPA_DB_URL",
                "postgresql://127.0.0.1:" + port + "/lupa",
                "LUPA_DB_USERNAME",
                "lupa_owner",
                "LUPA_DB_PASSWORD",
                PASSWORD);
    }

    private static List<String> asUser(List<String> command) {
        List<String> whole =
                new ArrayList<>(isRoot() ? List.of("setpriv", "--reuid=postgres", "--clear-groups", "--") : List.of());
        whole.addAll(command);
        return whole;
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    /** An immediate shutdown: nothing is to be kept. */
    @Override
    public void close() throws IOException, InterruptedException {
        try (Signals signals = new Signals()) {
            signals.send("QUIT", process.pid());
        }
        process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
