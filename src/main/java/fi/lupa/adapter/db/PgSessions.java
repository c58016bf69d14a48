package fi.lupa.adapter.db;

import fi.lupa.engine.Sessions;
import fi.lupa.identity.DeviceId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Connected devices, each with the instance that holds its connection. */
@ApplicationScoped
class PgSessions implements Sessions {
    private static final String OPEN = """
            INSERT INTO session (device_id, instance, connected_at)
            SELECT id, $2, $3 FROM device WHERE id = $1
            ON CONFLICT (device_id) DO UPDATE SET instance = EXCLUDED.instance, connected_at = EXCLUDED.connected_at
            """;
    /** Two statements may arrive in either order: the end of an earlier connection does not end a later one. */
    private static final String CLOSE =
            "DELETE FROM session WHERE device_id = $1 AND instance = $2 AND connected_at <= $3";

    private final Pool pool;
    private final Clock clock;
    private final UUID instance = UUID.randomUUID();

    PgSessions(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** What this process calls itself for as long as it lives. */
    UUID instance() {
        return instance;
    }

    @Override
    public Uni<Void> opened(DeviceId device) {
        OffsetDateTime now = Columns.time(clock.instant());
        return pool.preparedQuery(OPEN)
                .execute(Tuple.of(device.value(), instance, now))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> closed(DeviceId device) {
        OffsetDateTime now = Columns.time(clock.instant());
        return pool.preparedQuery(CLOSE)
                .execute(Tuple.of(device.value(), instance, now))
                .replaceWithVoid();
    }
}
