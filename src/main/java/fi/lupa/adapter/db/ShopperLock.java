package fi.lupa.adapter.db;

import fi.lupa.engine.Refusal;
import fi.lupa.identity.ShopperId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * The lock of a shopper, taken before anything of the shopper's: it tells whether the shopper is still there, since there is as
 * much time between the sign-in and the lock as the sender of a request takes.
 */
final class ShopperLock {
    private static final String TAKE =
            "SELECT erasing_at IS NULL AS stays FROM shopper WHERE id = $1 FOR NO KEY UPDATE";

    private ShopperLock() {}

    /** Takes the lock; fails with {@link Refusal} where the shopper is erased or being erased. */
    static Uni<Void> take(SqlClient tx, ShopperId shopper) {
        return tx.preparedQuery(TAKE)
                .execute(Tuple.of(shopper.value()))
                .invoke(rows -> {
                    if (rows.size() == 0 || !rows.iterator().next().getBoolean("stays")) {
                        throw Refusal.of(Refusal.Kind.SIGNED_OUT, "the shopper is erased");
                    }
                })
                .replaceWithVoid();
    }
}
