package fi.lupa.process;

import fi.lupa.adapter.embedded.DatabaseLogin;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** A look at the outbox from outside the programs. One thread at a time. */
final class OutboxView implements AutoCloseable {
    private static final String SENDING = "SELECT delivery_id, consent_id FROM outbox WHERE state = 'sending'";

    private final Connection connection;
    private final PreparedStatement sending;

    OutboxView(DatabaseLogin owner) throws SQLException {
        connection = DriverManager.getConnection(
                owner.address().jdbcUrl(), owner.username(), owner.password().value());
        sending = connection.prepareStatement(SENDING);
    }

    /** A delivery that its sender's compare-and-set has let go out and that is not concluded. */
    record Moving(String delivery, String consent) {}

    /** What is being sent now. */
    Set<Moving> sending() throws SQLException {
        Set<Moving> moving = new HashSet<>();
        try (ResultSet rows = sending.executeQuery()) {
            while (rows.next()) {
                moving.add(new Moving(
                        rows.getObject(1, UUID.class).toString(),
                        rows.getObject(2, UUID.class).toString()));
            }
        }
        return moving;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
