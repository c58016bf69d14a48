package fi.lupa.adapter.db;

import fi.lupa.engine.Tokens;
import fi.lupa.identity.DeviceId;
import fi.lupa.identity.ShopperId;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Tokens in PostgreSQL, on the connections kept for endings: what ends is a permission to act. */
@ApplicationScoped
class PgTokens implements Tokens {
    private static final String END =
            "UPDATE shopper_token SET ended_at = $2 WHERE shopper_id = $1 AND ended_at IS NULL";
    private static final String ADD = "INSERT INTO shopper_token (hash, shopper_id, created_at) VALUES ($2, $1, $3)";
    static final String APPS = "SELECT id, mqtt_username FROM device WHERE shopper_id = $1 ORDER BY id";
    private static final String BY_CODE =
            "SELECT id FROM shopper WHERE recovery_hash = $1 AND erasing_at IS NULL FOR NO KEY UPDATE";
    private static final String NEW_CODE = "UPDATE shopper SET recovery_hash = $2 WHERE id = $1";

    /** No password has that hash. */
    private static final String CLOSE_ACCOUNTS = "UPDATE device SET mqtt_password_hash = '' WHERE shopper_id = $1";

    private final Pool ends;

    PgTokens(@ReactiveDataSource("ends") Pool ends) {
        this.ends = ends;
    }

    @Override
    public Uni<Ended> replace(ShopperId shopper, byte[] tokenHash, Instant at) {
        return ends.withTransaction(
                tx -> ShopperLock.take(tx, shopper).flatMap(locked -> replace(tx, shopper, tokenHash, at)));
    }

    private static Uni<Ended> replace(SqlConnection tx, ShopperId shopper, byte[] tokenHash, Instant at) {
        return query(tx, END, Tuple.of(shopper.value(), Columns.time(at)))
                .flatMap(x -> query(tx, ADD, Tuple.of(shopper.value(), Buffer.buffer(tokenHash), Columns.time(at))))
                .flatMap(x -> query(tx, APPS, Tuple.of(shopper.value())))
                .map(PgTokens::apps)
                .call(apps -> SessionSql.end(
                        tx, apps.stream().map(app -> app.device().value()).toArray(UUID[]::new)))
                .map(apps -> new Ended(shopper, apps));
    }

    @Override
    public Uni<Optional<Ended>> recover(byte[] codeHash, byte[] newTokenHash, byte[] newCodeHash, Instant at) {
        return ends.withTransaction(tx -> query(tx, BY_CODE, Tuple.of(Buffer.buffer(codeHash)))
                .flatMap(rows -> rows.size() == 0
                        ? Uni.createFrom().item(Optional.empty())
                        : recover(tx, new ShopperId(rows.iterator().next().getUUID("id")), newCodeHash)
                                .flatMap(shopper -> replace(tx, shopper, newTokenHash, at))
                                .map(Optional::of)));
    }

    private static Uni<ShopperId> recover(SqlConnection tx, ShopperId shopper, byte[] newCodeHash) {
        return query(tx, NEW_CODE, Tuple.of(shopper.value(), Buffer.buffer(newCodeHash)))
                .flatMap(x -> query(tx, CLOSE_ACCOUNTS, Tuple.of(shopper.value())))
                .replaceWith(shopper);
    }

    static UUID[] ids(RowSet<Row> rows) {
        return apps(rows).stream().map(app -> app.device().value()).toArray(UUID[]::new);
    }

    static List<App> apps(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new App(new DeviceId(row.getUUID("id")), row.getString("mqtt_username")))
                .toList();
    }

    private static Uni<RowSet<Row>> query(SqlConnection tx, String sql, Tuple arguments) {
        return tx.preparedQuery(sql).execute(arguments);
    }
}
