package fi.lupa.adapter.db;

import fi.lupa.engine.ClientNetwork;
import fi.lupa.engine.GatewayRef;
import fi.lupa.engine.Principal;
import fi.lupa.engine.SignIn;
import fi.lupa.identity.DeviceId;
import fi.lupa.identity.ShopperId;
import fi.lupa.retail.GatewayId;
import fi.lupa.retail.StoreId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Sign-in against the hashes in the database. A name of a gateway or device is never one of staff, and the secrets of those are
 * too long to guess, so only staff's passwords are hashed slowly and counted when wrong.
 */
@ApplicationScoped
class PgSignIn implements SignIn {
    private static final String BY_USERNAME = """
            SELECT store_id::text AS store_id, gateway_id::text AS gateway_id, NULL::uuid AS device_id, password_hash
              FROM gateway_credential WHERE username = $1
            UNION ALL
            SELECT NULL, NULL, id, mqtt_password_hash FROM device WHERE mqtt_username = $1
            """;
    private static final String BY_TOKEN =
            "SELECT t.shopper_id FROM shopper_token t JOIN shopper s ON s.id = t.shopper_id"
                    + " WHERE t.hash = $1 AND t.ended_at IS NULL AND (s.erasing_at IS NULL OR $2)";

    private final Pool pool;
    private final StaffSignIn staff;

    PgSignIn(Pool pool, StaffSignIn staff) {
        this.pool = pool;
        this.staff = staff;
    }

    @Override
    public Uni<Optional<Principal>> byPassword(String username, String password, ClientNetwork from) {
        return pool.preparedQuery(BY_USERNAME)
                .execute(Tuple.of(username))
                .chain(rows -> rows.size() == 0
                        ? staff.byPassword(username, password, from)
                        : Uni.createFrom().item(machine(rows, password)));
    }

    private static Optional<Principal> machine(RowSet<Row> rows, String password) {
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row ->
                        Secrets.matches(password, row.getBuffer("password_hash").getBytes()))
                .map(PgSignIn::principal)
                .findFirst();
    }

    private static Principal principal(Row row) {
        String store = row.getString("store_id");
        return store == null
                ? new Principal.OfDevice(new DeviceId(row.getUUID("device_id")))
                : new Principal.OfGateway(
                        new GatewayRef(new StoreId(store), new GatewayId(row.getString("gateway_id"))));
    }

    @Override
    public Uni<Optional<ShopperId>> byToken(String token, boolean toErase) {
        return pool.preparedQuery(BY_TOKEN)
                .execute(Tuple.of(Secrets.hash(token), toErase))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new ShopperId(row.getUUID("shopper_id")))
                        .findFirst());
    }
}
