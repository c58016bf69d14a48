package fi.lupa.adapter.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * A real PostgreSQL that the program starts, watches and stops itself: durable ({@code fsync} on), on a free loopback port,
 * with passwords that are generated and kept beside its data. The data survive restarts and kills.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private final HomeLock lock;
    private final PostgresSupervisor supervisor;
    private final DatabaseLogin owner;

    private EmbeddedPostgres(HomeLock lock, PostgresSupervisor supervisor, DatabaseLogin owner) {
        this.lock = lock;
        this.supervisor = supervisor;
        this.owner = owner;
    }

    /**
     * Starts the server of the directory {@code root}, making what is missing. Blocks until it takes connections.
     *
     * @throws DatabaseStartException if another program uses the directory, or the server does not start
     */
    public static EmbeddedPostgres start(Path root) {
        return start(root, root.resolve("software"));
    }

    /** As {@link #start(Path)}, with PostgreSQL's programs unpacked into {@code software}, which several homes may share. */
    public static EmbeddedPostgres start(Path root, Path software) {
        try {
            PostgresHome home = PostgresHome.open(root);
            HomeLock lock = HomeLock.acquire(home.lock());
            try {
                return start(home, software, lock);
            } catch (IOException | SQLException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException | SQLException e) {
            throw new DatabaseStartException("cannot start the embedded PostgreSQL in " + root, e);
        }
    }

    private static EmbeddedPostgres start(PostgresHome home, Path software, HomeLock lock)
            throws IOException, SQLException {
        PostgresCommands commands =
                new PostgresCommands(SoftwareArchive.read().extractInto(software), home.commandLog());
        Secret password = SecretFile.readOrCreate(home.superuserPassword()).secret();
        PostgresCluster.initialize(home, commands);
        int port = freePort();
        PostgresSupervisor supervisor = PostgresSupervisor.start(new PostgresServer(home, commands, port));
        try {
            DatabaseAddress server = new DatabaseAddress("127.0.0.1", port, "postgres", "disable");
            DatabaseLogin owner = new OwnerBootstrap(new DatabaseLogin(server, PostgresCluster.SUPERUSER, password))
                    .create(SecretFile.readOrCreate(home.ownerPassword()).secret());
            return new EmbeddedPostgres(lock, supervisor, owner);
        } catch (IOException | SQLException | RuntimeException e) {
            supervisor.stop();
            throw e;
        }
    }

    /** A port of the loopback interface that nobody listens on just now. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The role that owns the schema and may create roles: for {@link DatabasePreparation} alone. */
    public DatabaseLogin owner() {
        return owner;
    }

    /** Stops the server and gives the directory free. Blocks until no process is left. */
    @Override
    public void close() {
        try (lock) {
            supervisor.stop();
        } catch (IOException e) {
            throw new DatabaseStartException("cannot stop the embedded PostgreSQL", e);
        }
    }
}
