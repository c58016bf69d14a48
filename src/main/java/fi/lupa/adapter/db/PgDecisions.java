package fi.lupa.adapter.db;

import fi.lupa.decision.Reason;
import fi.lupa.delivery.DeliveryId;
import fi.lupa.engine.DecisionRecord;
import fi.lupa.engine.Decisions;
import fi.lupa.identity.ShopperId;
import fi.lupa.offer.OfferId;
import fi.lupa.offer.Trigger;
import fi.lupa.retail.StoreId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Recorded decisions in PostgreSQL, read by their shopper. */
@ApplicationScoped
class PgDecisions implements Decisions {
    private static final String FIRST =
            "SELECT * FROM decision WHERE shopper_id = $1 ORDER BY last_at DESC, id DESC LIMIT $2";
    private static final String NEXT = """
            SELECT * FROM decision WHERE shopper_id = $1 AND (last_at, id) < ($3, $4)
            ORDER BY last_at DESC, id DESC LIMIT $2
            """;

    private final Pool pool;

    PgDecisions(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<DecisionRecord>> list(ShopperId shopper, Optional<Place> after, int limit) {
        Uni<RowSet<Row>> rows = after.map(place -> pool.preparedQuery(NEXT)
                        .execute(Tuple.of(shopper.value(), limit, Columns.time(place.lastAt()), place.id())))
                .orElseGet(() -> pool.preparedQuery(FIRST).execute(Tuple.of(shopper.value(), limit)));
        return rows.map(found -> StreamSupport.stream(found.spliterator(), false)
                .map(PgDecisions::read)
                .toList());
    }

    private static DecisionRecord read(Row row) {
        return new DecisionRecord(
                row.getUUID("id"),
                new StoreId(row.getString("store_id")),
                row.getUUID("visit_id"),
                new OfferId(row.getString("offer_id")),
                Trigger.valueOf(row.getString("trigger")),
                Optional.of(row.getString("reason")).filter(r -> !r.isEmpty()).map(Reason::valueOf),
                row.getInteger("count"),
                Columns.instant(row, "first_at"),
                Columns.instant(row, "last_at"),
                Optional.ofNullable(row.getUUID("delivery_id")).map(DeliveryId::new));
    }
}
