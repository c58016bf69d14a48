package fi.lupa.adapter.db;

import fi.lupa.consent.ConsentId;
import fi.lupa.delivery.DeliveryId;
import fi.lupa.engine.HandedOver;
import fi.lupa.identity.ShopperId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Deliveries' grounds, from the outbox. */
@ApplicationScoped
class PgHandedOver implements HandedOver {
    private static final String GROUNDS = "SELECT shopper_id, consent_id FROM outbox WHERE delivery_id = $1";

    private final Pool pool;

    PgHandedOver(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Optional<Grounds>> groundsOf(DeliveryId delivery) {
        return pool.preparedQuery(GROUNDS)
                .execute(Tuple.of(delivery.value()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Grounds(
                                new ShopperId(row.getUUID("shopper_id")), new ConsentId(row.getUUID("consent_id"))))
                        .findFirst());
    }
}
