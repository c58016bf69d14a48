package fi.lupa.adapter.db;

import fi.lupa.engine.Outbox;
import fi.lupa.engine.OutboxDoor;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Opens senders' holds on the outbox, and sweeps it. */
@ApplicationScoped
class PgOutboxDoor implements OutboxDoor {
    private static final String FORGET_CHANGES =
            "DELETE FROM change WHERE at < clock_timestamp() - interval '2 minutes'";

    private final Pool pool;
    private final PgSessions sessions;
    private final Clock clock;
    private final DeliverySettings settings;

    PgOutboxDoor(Pool pool, PgSessions sessions, Clock clock, DeliverySettings settings) {
        this.pool = pool;
        this.sessions = sessions;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public Uni<Outbox> open() {
        return pool.getConnection()
                .flatMap(connection -> PgOutbox.open(connection, sessions.instance(), clock, settings));
    }

    @Override
    public Uni<Void> sweep() {
        return pool.withConnection(connection -> connection
                .preparedQuery(EndSql.DISCOVER_ALL)
                .execute(settings.discovery(0))
                .flatMap(x -> connection.preparedQuery(EndSql.RECALL_LATE).execute(Tuple.tuple()))
                .flatMap(x -> connection.preparedQuery(EndSql.REPEAT).execute(Tuple.tuple()))
                .flatMap(x -> connection.preparedQuery(EndSql.EXPIRE).execute(Tuple.tuple()))
                .flatMap(x -> connection.preparedQuery(FORGET_CHANGES).execute(Tuple.tuple()))
                .replaceWithVoid());
    }
}
