package fi.lupa.adapter.db;

import fi.lupa.engine.Sessions;
import fi.lupa.identity.DeviceId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Connected devices, each with the instance that holds its connection. */
@ApplicationScoped
class PgSessions implements Sessions {
    private static final String OPEN = """
            INSERT INTO session (device_id, instance, connected_at)
            SELECT id, $2, clock_timestamp() FROM device WHERE id = $1
            ON CONFLICT (device_id) DO UPDATE SET instance = EXCLUDED.instance, connected_at = EXCLUDED.connected_at
            """;
    private static final String CLOSE = "DELETE FROM session WHERE device_id = $1 AND instance = $2";

    private final Pool pool;
    private final UUID instance = UUID.randomUUID();

    PgSessions(Pool pool) {
        this.pool = pool;
    }

    /** What this process calls itself for as long as it lives. */
    UUID instance() {
        return instance;
    }

    @Override
    public Uni<Void> opened(DeviceId device) {
        return pool.preparedQuery(OPEN)
                .execute(Tuple.of(device.value(), instance))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> closed(DeviceId device) {
        return pool.preparedQuery(CLOSE)
                .execute(Tuple.of(device.value(), instance))
                .replaceWithVoid();
    }
}
