package fi.lupa.adapter.db;

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
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sign-in against the hashes in the database; the administrator's password comes from the settings. */
@ApplicationScoped
class PgSignIn implements SignIn {
    private static final String ADMIN = "admin";
    private static final String BY_USERNAME = """
            SELECT store_id::text AS store_id, gateway_id::text AS gateway_id, NULL::uuid AS device_id, password_hash
              FROM gateway_credential WHERE username = $1
            UNION ALL
            SELECT NULL, NULL, id, mqtt_password_hash FROM device WHERE mqtt_username = $1
            """;
    private static final String BY_TOKEN = "SELECT shopper_id FROM shopper_token WHERE hash = $1 AND ended_at IS NULL";

    private final Pool pool;
    private final String adminPassword;

    PgSignIn(Pool pool, @ConfigProperty(name = "lupa.admin-password") String adminPassword) {
        this.pool = pool;
        this.adminPassword = adminPassword;
    }

    @Override
    public Uni<Optional<Principal>> byPassword(String username, String password) {
        if (username.equals(ADMIN)) {
            return Uni.createFrom().item(admin(password));
        }
        return pool.preparedQuery(BY_USERNAME)
                .execute(Tuple.of(username))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .filter(row -> Secrets.matches(
                                password, row.getBuffer("password_hash").getBytes()))
                        .map(PgSignIn::principal)
                        .findFirst());
    }

    private Optional<Principal> admin(String password) {
        return Secrets.same(password, adminPassword)
                ? Optional.of(new Principal.OfStaff(ADMIN, Principal.OfStaff.ADMIN, Set.of()))
                : Optional.empty();
    }

    private static Principal principal(Row row) {
        String store = row.getString("store_id");
        return store == null
                ? new Principal.OfDevice(new DeviceId(row.getUUID("device_id")))
                : new Principal.OfGateway(
                        new GatewayRef(new StoreId(store), new GatewayId(row.getString("gateway_id"))));
    }

    @Override
    public Uni<Optional<ShopperId>> byToken(String token) {
        return pool.preparedQuery(BY_TOKEN)
                .execute(Tuple.of(Secrets.hash(token)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new ShopperId(row.getUUID("shopper_id")))
                        .findFirst());
    }
}
