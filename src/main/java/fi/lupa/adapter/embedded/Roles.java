package fi.lupa.adapter.embedded;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.postgresql.PGConnection;

/**
 * The lesser roles that the program uses at run time, created by the owner of the schema. {@code lupa_app} signs in and is
 * subject to row level security; {@code lupa_manager} cannot sign in and is what {@code lupa_app} becomes, by
 * {@code SET LOCAL ROLE}, for a manager's transaction. {@code NOINHERIT} keeps the one from having the other's rights before.
 */
final class Roles {

    static final String APP = "lupa_app";
    static final String MANAGER = "lupa_manager";

    /** Of this program's own choosing: one key for all instances on a database. */
    private static final long ADVISORY_LOCK = 0x6c757061L;

    private final DatabaseLogin owner;

    Roles(DatabaseLogin owner) {
        this.owner = owner;
    }

    /**
     * Creates what is missing, in one transaction and behind an advisory lock, so that two instances may start at once.
     *
     * @return how the program signs in at run time
     */
    DatabaseLogin create() throws SQLException {
        Secret password = appPassword();
        try (Connection connection = owner.dataSource().getConnection();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("SELECT pg_advisory_xact_lock(" + ADVISORY_LOCK + ")");
            createIfMissing(sql, APP, "LOGIN NOINHERIT NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB");
            createIfMissing(sql, MANAGER, "NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB");
            sql.execute("GRANT " + MANAGER + " TO " + APP);
            connection
                    .unwrap(PGConnection.class)
                    .alterUserPassword(APP, password.value().toCharArray(), "scram-sha-256");
            connection.commit();
        }
        return new DatabaseLogin(owner.address(), APP, password);
    }

    private static void createIfMissing(Statement sql, String role, String attributes) throws SQLException {
        try (ResultSet found =
                sql.executeQuery("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = '" + role + "'")) {
            if (!found.next()) {
                sql.execute("CREATE ROLE " + role + " " + attributes);
            } else if (found.getBoolean(1)) {
                throw new DatabaseStartException(
                        "role " + role + " exists and may bypass row level security; take that right from it");
            }
        }
    }

    /** Derived from the owner's password, so that several instances on one database agree without telling each other. */
    private Secret appPassword() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(owner.password().value().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] derived = mac.doFinal(APP.getBytes(StandardCharsets.UTF_8));
            return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(derived));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
