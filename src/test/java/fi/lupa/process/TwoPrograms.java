package fi.lupa.process;

import fi.lupa.adapter.embedded.DatabaseLogin;
import fi.lupa.adapter.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Two programs on one PostgreSQL that neither of them started.
 *
 * @param sender where gateways and apps are connected
 * @param other where withdrawals are asked for
 */
record TwoPrograms(EmbeddedPostgres postgres, Program sender, Program other) implements AutoCloseable {
    private static final Path SOFTWARE = Path.of("target", "postgres-software").toAbsolutePath();

    /** Starts all three, with settings for the programs. */
    static TwoPrograms start(Path directory, Map<String, String> settings) throws IOException {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(directory.resolve("database"), SOFTWARE);
        Map<String, String> database = new HashMap<>(settings);
        DatabaseLogin owner = postgres.owner();
        database.put("LUPA_DB_URL", owner.address().reactiveUrl());
        database.put("LUPA_DB_USERNAME", owner.username());
        database.put("LUPA_DB_PASSWORD", owner.password().value());
        Program sender = Program.launch(directory.resolve("sender"), database);
        Program other = Program.launch(directory.resolve("other"), database);
        TwoPrograms all = new TwoPrograms(postgres, sender, other);
        try {
            sender.awaitReady();
            other.awaitReady();
        } catch (RuntimeException | Error e) {
            all.close();
            throw e;
        }
        return all;
    }

    @Override
    public void close() {
        sender.close();
        other.close();
        postgres.close();
    }
}
