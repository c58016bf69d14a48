package fi.lupa.adapter.db;

import fi.lupa.consent.EndedBy;
import fi.lupa.engine.Endings.Ended;
import fi.lupa.engine.IdempotentRequest;
import fi.lupa.engine.Principal;
import fi.lupa.engine.Purchases;
import fi.lupa.engine.Refusal;
import fi.lupa.identity.ShopperId;
import fi.lupa.retail.TopicId;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Purchases and the endings that they are, on the connections kept for endings. */
@ApplicationScoped
class PgPurchases implements Purchases {
    private final Pool ends;
    private final Pool pool;
    private final Aftermath aftermath;

    PgPurchases(@ReactiveDataSource("ends") Pool ends, Pool pool, Aftermath aftermath) {
        this.ends = ends;
        this.pool = pool;
        this.aftermath = aftermath;
    }

    @Override
    public Uni<Void> issue(Code code) {
        Tuple row = Tuple.of(
                Buffer.buffer(code.hash()),
                code.shopper().value(),
                Columns.time(code.createdAt()),
                Columns.time(code.expiresAt()));
        return pool.preparedQuery(PurchaseSql.ISSUE).execute(row).replaceWithVoid();
    }

    @Override
    public Uni<Optional<Bought>> record(Principal.OfStaff who, Purchase purchase, IdempotentRequest request) {
        return ends.withTransaction(tx -> StaffAccount.hold(tx, who)
                        .flatMap(x -> PurchaseTerms.require(tx, who, purchase))
                        .flatMap(x -> IdempotencyTable.claim(tx, request, purchase.toldAt()))
                        .flatMap(earlier -> earlier.isPresent()
                                ? read(tx, UUID.fromString(earlier.get().resource()))
                                : buy(tx, purchase)))
                .map(Optional::of)
                .onFailure(NoSuchCode.class)
                .recoverWithItem(Optional.empty());
    }

    /** The shopper is locked before the code, as everywhere; whether the code is still good is told after that. */
    private Uni<Bought> buy(SqlConnection tx, Purchase purchase) {
        Buffer code = Buffer.buffer(purchase.codeHash());
        return query(tx, PurchaseSql.BEARER, Tuple.of(code))
                .map(PgPurchases::shopper)
                .call(shopper ->
                        ShopperLock.take(tx, shopper).onFailure(Refusal.class).transform(e -> new NoSuchCode()))
                .call(shopper -> query(tx, PurchaseSql.USE, Tuple.of(code, Columns.time(purchase.toldAt())))
                        .invoke(PgPurchases::shopper))
                .flatMap(shopper -> end(tx, shopper, purchase));
    }

    private static ShopperId shopper(RowSet<Row> rows) {
        if (rows.size() == 0) {
            throw new NoSuchCode();
        }
        return new ShopperId(rows.iterator().next().getUUID("shopper_id"));
    }

    private Uni<Bought> end(SqlConnection tx, ShopperId shopper, Purchase purchase) {
        String[] topics = purchase.topics().stream().map(TopicId::value).toArray(String[]::new);
        Tuple which = Tuple.of(shopper.value(), purchase.store().value(), topics);
        return query(tx, PurchaseSql.LOCK_CONSENTS, which)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID("id"))
                        .toArray(UUID[]::new))
                .call(ids -> aftermath.lapse(tx, ids))
                .flatMap(ids -> query(
                                tx,
                                EndSql.END,
                                Tuple.of(
                                        shopper.value(), ids, Columns.time(purchase.toldAt()), EndedBy.PURCHASE.text()))
                        .flatMap(ended -> aftermath.of(tx, EndedRow.of(ended)))
                        .flatMap(x -> EndSql.CONSENTS.silence(tx, ids))
                        .flatMap(x -> keep(tx, shopper, purchase, topics, ids)))
                .flatMap(x -> read(tx, purchase.id()));
    }

    private static Uni<RowSet<Row>> keep(
            SqlConnection tx, ShopperId shopper, Purchase purchase, String[] topics, UUID[] consents) {
        Tuple row = Tuple.tuple()
                .addValue(purchase.id())
                .addValue(shopper.value())
                .addValue(purchase.store().value())
                .addValue(topics)
                .addValue(Columns.time(purchase.at()))
                .addValue(Columns.time(purchase.toldAt()))
                .addValue(consents);
        return query(tx, PurchaseSql.KEEP, row);
    }

    private static Uni<Bought> read(SqlConnection tx, UUID purchase) {
        return query(tx, PurchaseSql.READ, Tuple.of(purchase))
                .map(PgPurchases::shopper)
                .flatMap(shopper -> query(tx, PurchaseSql.ENDED, Tuple.of(purchase))
                        .map(rows -> new Bought(purchase, shopper, ended(rows))));
    }

    private static List<Ended> ended(RowSet<Row> rows) {
        return EndedRow.of(rows).stream()
                .map(row -> new Ended(row.consent(), row.at(), row.by()))
                .toList();
    }

    private static Uni<RowSet<Row>> query(SqlConnection tx, String sql, Tuple arguments) {
        return tx.preparedQuery(sql).execute(arguments);
    }

    /** Rolls the transaction back, so that the idempotency key is not used up. */
    private static final class NoSuchCode extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoSuchCode() {
            super("no such code", null, false, false);
        }
    }
}
