package fi.lupa.adapter.db;

import fi.lupa.engine.Principal;
import fi.lupa.engine.Purchases.Purchase;
import fi.lupa.engine.Refusal;
import fi.lupa.engine.Refusal.Flaw;
import fi.lupa.retail.TopicId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What a purchase names must be there for who tells of it; a store of somebody else is like one that is not there. */
final class PurchaseTerms {
    private PurchaseTerms() {}

    /** Fails with a {@link Refusal} that names the fields that do not fit. */
    static Uni<Void> require(SqlConnection tx, Principal.OfStaff who, Purchase purchase) {
        return tx.preparedQuery(PurchaseSql.STORE)
                .execute(Tuple.of(purchase.store().value()))
                .map(rows -> retailer(rows, who, purchase))
                .flatMap(retailer -> tx.preparedQuery(PurchaseSql.TOPICS).execute(Tuple.of(retailer, topics(purchase))))
                .invoke(rows -> requireAll(rows, purchase))
                .replaceWithVoid();
    }

    private static String retailer(RowSet<Row> rows, Principal.OfStaff who, Purchase purchase) {
        if (rows.size() == 0 || !(who.isAdmin() || who.stores().contains(purchase.store()))) {
            throw Refusal.invalid(List.of(new Flaw("storeId", "exists", "there is no such store")));
        }
        return rows.iterator().next().getString("retailer_id");
    }

    private static void requireAll(RowSet<Row> rows, Purchase purchase) {
        Set<String> known = StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getString("id"))
                .collect(Collectors.toSet());
        if (known.size() < purchase.topics().size()) {
            throw Refusal.invalid(List.of(new Flaw("topics", "exists", "the store's retailer has no such topic")));
        }
    }

    private static String[] topics(Purchase purchase) {
        return purchase.topics().stream().map(TopicId::value).toArray(String[]::new);
    }
}
