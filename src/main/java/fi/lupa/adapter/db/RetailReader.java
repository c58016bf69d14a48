package fi.lupa.adapter.db;

import fi.lupa.engine.Books;
import fi.lupa.offer.OfferId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;

/** Reads retailers, topics, stores and offers into the books. */
@ApplicationScoped
class RetailReader {
    private static final String RETAILERS = "SELECT id, name, default_language FROM retailer";
    private static final String TOPICS =
            "SELECT retailer_id, id, sensitive, COALESCE(min_age, 0) AS min_age FROM topic";
    private static final String STORES =
            "SELECT id, retailer_id, name, time_zone, zones, gateways, beacons, version FROM store";
    private static final String OFFERS = "SELECT " + OfferRows.COLUMNS + ", deleted_at FROM offer";

    private final Pool pool;
    private final Books books;

    RetailReader(Pool pool, Books books) {
        this.pool = pool;
        this.books = books;
    }

    Uni<Void> readAll() {
        return each(RETAILERS, Tuple.tuple(), row -> books.retail().put(RetailRows.toRetailer(row)))
                .flatMap(x -> each(TOPICS, Tuple.tuple(), row -> books.retail().put(RetailRows.toTopic(row))))
                .flatMap(x -> each(STORES, Tuple.tuple(), row -> books.retail().put(StoreRows.toStore(row))))
                .flatMap(x -> each(OFFERS + " WHERE deleted_at IS NULL", Tuple.tuple(), this::offer));
    }

    Uni<Void> retailer(String id) {
        return each(
                RETAILERS + " WHERE id = $1",
                Tuple.of(id),
                row -> books.retail().put(RetailRows.toRetailer(row)));
    }

    Uni<Void> topic(String retailer, String id) {
        return each(
                TOPICS + " WHERE retailer_id = $1 AND id = $2",
                Tuple.of(retailer, id),
                row -> books.retail().put(RetailRows.toTopic(row)));
    }

    Uni<Void> store(String id) {
        return each(
                STORES + " WHERE id = $1", Tuple.of(id), row -> books.retail().put(StoreRows.toStore(row)));
    }

    Uni<Void> offer(String id) {
        return each(OFFERS + " WHERE id = $1", Tuple.of(id), this::offer);
    }

    private void offer(Row row) {
        if (row.getOffsetDateTime("deleted_at") == null) {
            books.offers().put(OfferRows.toOffer(row));
        } else {
            books.offers().remove(new OfferId(row.getString("id")));
        }
    }

    private Uni<Void> each(String sql, Tuple arguments, Consumer<Row> take) {
        return pool.preparedQuery(sql)
                .execute(arguments)
                .invoke(rows -> rows.forEach(take))
                .replaceWithVoid();
    }
}
