package fi.lupa.adapter.db;

import fi.lupa.engine.Devices;
import fi.lupa.engine.Endings;
import fi.lupa.engine.KeptDevice;
import fi.lupa.identity.Bearer;
import fi.lupa.identity.DeviceId;
import fi.lupa.identity.DeviceIdentity;
import fi.lupa.identity.ShopperId;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Devices in PostgreSQL. Lock order: the shopper before anything of the shopper's. */
@ApplicationScoped
class PgDevices implements Devices {
    private final Pool pool;
    private final Pool ends;

    PgDevices(Pool pool, @ReactiveDataSource("ends") Pool ends) {
        this.pool = pool;
        this.ends = ends;
    }

    @Override
    public Uni<List<KeptDevice>> list(ShopperId shopper) {
        return query(pool, DeviceSql.LIST, Tuple.of(shopper.value())).map(PgDevices::devices);
    }

    @Override
    public Uni<Optional<KeptDevice>> find(ShopperId shopper, DeviceId device) {
        return find(pool, shopper, device);
    }

    private static Uni<Optional<KeptDevice>> find(SqlClient client, ShopperId shopper, DeviceId device) {
        return query(client, DeviceSql.FIND, of(shopper, device))
                .map(rows -> devices(rows).stream().findFirst());
    }

    @Override
    public Uni<Optional<KeptDevice>> change(
            ShopperId shopper, DeviceId device, @Nullable String language, @Nullable String timeZone) {
        Tuple row = of(shopper, device).addValue(language).addValue(timeZone);
        return locked(pool, shopper, tx -> query(tx, DeviceSql.CHANGE, row).flatMap(x -> find(tx, shopper, device)));
    }

    @Override
    public Uni<Boolean> identify(ShopperId shopper, DeviceId device, DeviceIdentity identity) {
        return locked(
                        pool,
                        shopper,
                        tx -> find(tx, shopper, device)
                                .flatMap(found -> found.isEmpty()
                                        ? Uni.createFrom().item(false)
                                        : query(tx, DeviceSql.FORGET_IDENTITY, Tuple.of(device.value()))
                                                .flatMap(x ->
                                                        IdentityRows.add(tx, new Bearer(device, shopper), identity))
                                                .replaceWith(true)))
                .onFailure(PgShoppers::isTaken)
                .transform(e -> new fi.lupa.engine.SignalTaken());
    }

    @Override
    public Uni<Optional<String>> replaceCredentials(ShopperId shopper, DeviceId device, Credentials credentials) {
        Tuple row = of(shopper, device)
                .addValue(credentials.username())
                .addValue(Buffer.buffer(credentials.passwordHash()));
        return locked(
                ends,
                shopper,
                tx -> find(tx, shopper, device)
                        .map(found -> found.map(KeptDevice::username))
                        .call(former -> former.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : query(tx, DeviceSql.REPLACE_CREDENTIALS, row)
                                        .flatMap(x -> SessionSql.end(tx, new UUID[] {device.value()}))));
    }

    @Override
    public Uni<Optional<String>> disable(ShopperId shopper, DeviceId device) {
        return locked(
                ends,
                shopper,
                tx -> find(tx, shopper, device)
                        .map(found -> found.map(KeptDevice::username))
                        .call(username -> username.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : query(tx, DeviceSql.DISABLE, of(shopper, device))
                                        .flatMap(x -> query(tx, DeviceSql.FORGET_IDENTITY, Tuple.of(device.value())))
                                        .flatMap(x -> EndSql.DEVICE.silence(tx, device.value()))));
    }

    @Override
    public Uni<Boolean> areCancelsTold(Endings.Target target) {
        return query(ends, EndSql.of(target).untold, Tuple.of(EndSql.argument(target)))
                .map(rows -> rows.iterator().next().getInteger("untold") == 0);
    }

    @Override
    public Uni<Void> remove(ShopperId shopper, DeviceId device) {
        UUID[] devices = {device.value()};
        return locked(
                ends,
                shopper,
                tx -> SessionSql.end(tx, devices)
                        .flatMap(x -> query(tx, DeviceSql.FORGET_VISITOR, Tuple.of(device.value())))
                        .flatMap(x -> query(tx, DeviceSql.FORGET_RECEIVER, Tuple.of(device.value())))
                        .flatMap(x -> query(tx, DeviceSql.REMOVE, of(shopper, device)))
                        .replaceWithVoid());
    }

    private static <T> Uni<T> locked(Pool pool, ShopperId shopper, Function<SqlConnection, Uni<T>> work) {
        return pool.withTransaction(tx -> ShopperLock.take(tx, shopper).flatMap(x -> work.apply(tx)));
    }

    private static Tuple of(ShopperId shopper, DeviceId device) {
        return Tuple.of(shopper.value(), device.value());
    }

    private static Uni<RowSet<Row>> query(SqlClient client, String sql, Tuple arguments) {
        return client.preparedQuery(sql).execute(arguments);
    }

    private static List<KeptDevice> devices(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(PgDevices::device)
                .toList();
    }

    private static KeptDevice device(Row row) {
        return new KeptDevice(
                new DeviceId(row.getUUID("id")),
                row.getString("channel"),
                row.getString("channel_state"),
                row.getString("language"),
                row.getString("time_zone"),
                row.getString("mqtt_username"),
                row.getString("scheme") == null ? null : IdentityRows.toIdentity(row),
                Columns.instant(row, "created_at"));
    }
}
