package fi.lupa.adapter.embedded;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/** All that the embedded server's superuser is used for: the role that owns the schema, and its database. */
final class OwnerBootstrap {

    static final String OWNER = "lupa_owner";
    static final String DATABASE = "lupa";

    private final DatabaseLogin superuser;

    OwnerBootstrap(DatabaseLogin superuser) {
        this.superuser = superuser;
    }

    /** Creates role and database where they are missing, and gives the role its password. */
    DatabaseLogin create(Secret ownerPassword) throws SQLException {
        try (Connection connection = superuser.dataSource().getConnection();
                Statement sql = connection.createStatement()) {
            if (isMissing(sql, "SELECT FROM pg_roles WHERE rolname = '" + OWNER + "'")) {
                sql.execute("CREATE ROLE " + OWNER + " LOGIN CREATEROLE NOSUPERUSER NOBYPASSRLS");
            }
            connection
                    .unwrap(PGConnection.class)
                    .alterUserPassword(OWNER, ownerPassword.value().toCharArray(), "scram-sha-256");
            if (isMissing(sql, "SELECT FROM pg_database WHERE datname = '" + DATABASE + "'")) {
                sql.execute("CREATE DATABASE " + DATABASE + " OWNER " + OWNER);
            }
        }
        DatabaseAddress server = superuser.address();
        return new DatabaseLogin(
                new DatabaseAddress(server.host(), server.port(), DATABASE, server.sslMode()), OWNER, ownerPassword);
    }

    private static boolean isMissing(Statement sql, String query) throws SQLException {
        try (ResultSet found = sql.executeQuery(query)) {
            return !found.next();
        }
    }
}
