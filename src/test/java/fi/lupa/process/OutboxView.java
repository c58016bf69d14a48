package fi.lupa.process;

import fi.lupa.adapter.embedded.DatabaseLogin;
import fi.lupa.history.Event;
import fi.lupa.history.Target;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Set;

/** A look at the outbox from outside the programs. One thread at a time. */
final class OutboxView implements AutoCloseable {
    private static final String SENDING = "SELECT delivery_id, consent_id, state FROM outbox WHERE state = 'sending'";
    private static final String MOVING = "SELECT delivery_id, consent_id, state FROM outbox"
            + " WHERE state IN ('pending', 'leased', 'sending') AND expires_at > clock_timestamp() AND ";
    private static final String ROWS =
            "SELECT shopper_id, device_id, delivery_id, consent_id, offer_id, visit_id, state,"
                    + " started_at, handed_off_at IS NOT NULL FROM outbox";

    private final Connection connection;
    private final PreparedStatement sending;

    OutboxView(DatabaseLogin owner) throws SQLException {
        connection = DriverManager.getConnection(
                owner.address().jdbcUrl(), owner.username(), owner.password().value());
        sending = connection.prepareStatement(SENDING);
    }

    /** A delivery that its sender's compare-and-set has let go out and that is not concluded. */
    record Moving(String delivery, String consent, String state) {}

    /** What is being sent now. */
    Set<Moving> sending() throws SQLException {
        return moving(sending);
    }

    private static Set<Moving> moving(PreparedStatement query) throws SQLException {
        Set<Moving> moving = new HashSet<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                moving.add(new Moving(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
        }
        return moving;
    }

    /** What is waiting or being sent to a target now. */
    Set<Moving> moving(Target target) throws SQLException {
        String condition =
                switch (target.of()) {
                    case CONSENT -> "consent_id = ANY(?::uuid[])";
                    case OFFER -> "offer_id = ANY(?)";
                    case DEVICE -> "device_id = ANY(?::uuid[])";
                    case SHOPPER -> "shopper_id = ANY(?::uuid[])";
                };
        try (PreparedStatement query = connection.prepareStatement(MOVING + condition)) {
            query.setArray(1, connection.createArrayOf("text", target.ids().toArray()));
            return moving(query);
        }
    }

    /** Every delivery, with its times on the clock of the notes. */
    void tell(Notes notes) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(ROWS)) {
            tell(notes, query);
        }
    }

    /** Every delivery of one shopper. */
    void tell(Notes notes, String shopper) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(ROWS + " WHERE shopper_id = ?::uuid")) {
            query.setString(1, shopper);
            tell(notes, query);
        }
    }

    private static void tell(Notes notes, PreparedStatement query) throws SQLException {
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                OffsetDateTime startedAt = rows.getObject(8, OffsetDateTime.class);
                notes.add(new Event.Row(
                        rows.getString(1),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getString(4),
                        rows.getString(5),
                        rows.getString(6),
                        rows.getString(7),
                        startedAt == null ? Long.MIN_VALUE : notes.at(startedAt.toInstant()),
                        rows.getBoolean(9)));
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
