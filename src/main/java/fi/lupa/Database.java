package fi.lupa;

import fi.lupa.adapter.embedded.DatabaseLogin;
import fi.lupa.adapter.embedded.DatabasePreparation;
import fi.lupa.adapter.embedded.EmbeddedPostgres;
import java.util.Optional;

/**
 * The database of this run, ready for use: external, or embedded and then stopped by {@link #close()}.
 *
 * @param embedded the server that this program started, if it did
 * @param login how the program signs in at run time
 */
record Database(Optional<EmbeddedPostgres> embedded, DatabaseLogin login) implements AutoCloseable {

    /** Starts PostgreSQL unless an external one is named, and brings roles and schema up to date. Blocks. */
    static Database open(BootSettings settings) {
        if (settings.externalDatabase().isPresent()) {
            return new Database(
                    Optional.empty(),
                    DatabasePreparation.prepare(settings.externalDatabase().get()));
        }
        EmbeddedPostgres server = EmbeddedPostgres.start(settings.dataDir().resolve("postgres"));
        try {
            return new Database(Optional.of(server), DatabasePreparation.prepare(server.owner()));
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    @Override
    public void close() {
        embedded.ifPresent(EmbeddedPostgres::close);
    }
}
