package fi.lupa.adapter.embedded;

import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** What makes a database ready before the program starts: roles first, since the migrations grant to them, then migrations. */
public final class DatabasePreparation {

    private static final String MIGRATIONS = "classpath:db/migration";

    private DatabasePreparation() {}

    /**
     * Creates the roles and migrates the schema. Blocks; safe when several instances start at once on one database.
     *
     * @param owner owns the schema and may create roles; used for nothing else
     * @return how the program signs in at run time
     * @throws DatabaseStartException if the database cannot be reached or a migration fails
     */
    public static DatabaseLogin prepare(DatabaseLogin owner) {
        try {
            DatabaseLogin app = new Roles(owner).create();
            migrate(owner);
            return app;
        } catch (SQLException | FlywayException e) {
            throw new DatabaseStartException("cannot prepare the database", e);
        }
    }

    private static void migrate(DatabaseLogin owner) {
        Flyway.configure(DatabasePreparation.class.getClassLoader())
                .dataSource(owner.dataSource())
                .locations(MIGRATIONS)
                .failOnMissingLocations(true)
                .load()
                .migrate();
    }
}
