package fi.lupa.adapter.db;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.UUID;

/** How the sessions of apps end in the database: nothing is claimed for them, and every instance closes their connections. */
final class SessionSql {
    private static final String END = "DELETE FROM session WHERE device_id = ANY($1)";

    /** What a sender had claimed for the former session is claimed anew, for the session that comes. */
    private static final String UNLEASE = """
            UPDATE outbox SET state = 'pending', fence = fence + 1, owner = NULL, lease_until = NULL
             WHERE delivery_id IN (SELECT delivery_id FROM outbox
                                    WHERE device_id = ANY($1) AND state = 'leased' ORDER BY delivery_id FOR UPDATE)
            """;

    private static final String TELL =
            "INSERT INTO change (kind, key) SELECT 'session', d::text FROM unnest($1::uuid[]) AS d";
    private static final String NOTIFY = "SELECT pg_notify('lupa_change', '')";

    private SessionSql() {}

    static Uni<Void> end(SqlConnection tx, UUID[] devices) {
        Tuple which = Tuple.of((Object) devices);
        return tx.preparedQuery(END)
                .execute(which)
                .flatMap(x -> tx.preparedQuery(UNLEASE).execute(which))
                .flatMap(x -> tx.preparedQuery(TELL).execute(which))
                .flatMap(x -> tx.query(NOTIFY).execute())
                .replaceWithVoid();
    }
}
