package fi.lupa.adapter.db;

import fi.lupa.engine.EarlierAnswer;
import fi.lupa.engine.IdempotentRequest;
import fi.lupa.engine.NewDevice;
import fi.lupa.engine.NewShopper;
import fi.lupa.engine.Shoppers;
import fi.lupa.engine.SignalTaken;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Shoppers and their devices in PostgreSQL. */
@ApplicationScoped
class PgShoppers implements Shoppers {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String ADD_SHOPPER = """
            WITH added AS (INSERT INTO shopper (id, created_at, recovery_hash) VALUES ($1, $2, $3) RETURNING id)
            INSERT INTO shopper_token (hash, shopper_id, created_at) SELECT $4, id, $2 FROM added
            """;
    private static final String ADD_DEVICE = """
            INSERT INTO device (id, shopper_id, channel, channel_state, language, time_zone, mqtt_username,
                                mqtt_password_hash, created_at)
            VALUES ($1, $2, 'mqtt', 'confirmed', $3, $4, $5, $6, $7)
            """;

    private final Pool pool;

    PgShoppers(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Optional<EarlierAnswer>> enrol(NewShopper shopper, Optional<IdempotentRequest> request) {
        Tuple row = Tuple.of(
                shopper.id().value(),
                Columns.time(shopper.at()),
                Buffer.buffer(shopper.recoveryHash()),
                Buffer.buffer(shopper.tokenHash()));
        return pool.withTransaction(tx -> once(
                tx,
                request,
                shopper.at(),
                claimed -> claimed.preparedQuery(ADD_SHOPPER).execute(row).replaceWithVoid()));
    }

    @Override
    public Uni<Optional<EarlierAnswer>> register(NewDevice device, Optional<IdempotentRequest> request) {
        return pool.withTransaction(tx -> ShopperLock.take(tx, device.bearer().shopper())
                        .flatMap(locked -> once(tx, request, device.at(), claimed -> add(claimed, device))))
                .onFailure(PgShoppers::isTaken)
                .transform(e -> new SignalTaken());
    }

    private static Uni<Optional<EarlierAnswer>> once(
            SqlClient tx, Optional<IdempotentRequest> request, Instant at, Function<SqlClient, Uni<Void>> work) {
        Uni<Optional<EarlierAnswer>> claim = request.map(r -> IdempotencyTable.claim(tx, r, at))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
        return claim.flatMap(earlier -> earlier.isPresent()
                ? Uni.createFrom().item(earlier)
                : work.apply(tx).replaceWith(Optional.empty()));
    }

    private static Uni<Void> add(SqlClient tx, NewDevice device) {
        Tuple row = Tuple.tuple()
                .addValue(device.bearer().device().value())
                .addValue(device.bearer().shopper().value())
                .addValue(device.language())
                .addValue(device.timeZone())
                .addValue(device.mqttUsername())
                .addValue(Buffer.buffer(device.mqttPasswordHash()))
                .addValue(Columns.time(device.at()));
        return tx.preparedQuery(ADD_DEVICE)
                .execute(row)
                .flatMap(added -> IdentityRows.add(tx, device.bearer(), device.identity()));
    }

    static boolean isTaken(Throwable failure) {
        return failure instanceof PgException pg
                && UNIQUE_VIOLATION.equals(pg.getSqlState())
                && "identity".equals(pg.getTable());
    }
}
