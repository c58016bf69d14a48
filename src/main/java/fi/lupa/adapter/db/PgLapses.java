package fi.lupa.adapter.db;

import fi.lupa.engine.Lapses;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Records lapses; the ledger's connections, so that withdrawals wait for none of it. */
@ApplicationScoped
class PgLapses implements Lapses {
    private final Pool pool;
    private final Aftermath aftermath;

    PgLapses(@ReactiveDataSource("ledger") Pool pool, Aftermath aftermath) {
        this.pool = pool;
        this.aftermath = aftermath;
    }

    @Override
    public Uni<Void> record() {
        return pool.query(LapseSql.DUE)
                .execute()
                .map(rows -> ids(rows, "shopper_id"))
                .flatMap(shoppers -> shoppers.length == 0
                        ? Uni.createFrom().voidItem()
                        : pool.withTransaction(tx -> lock(tx, shoppers)));
    }

    private Uni<Void> lock(SqlConnection tx, UUID[] shoppers) {
        return query(tx, LapseSql.LOCK, shoppers).map(rows -> ids(rows, "id")).flatMap(locked -> record(tx, locked));
    }

    /** The last use first: it was spent before the time ran out. */
    private Uni<Void> record(SqlConnection tx, UUID[] shoppers) {
        return query(tx, LapseSql.LOCK_CONSENTS, shoppers)
                .flatMap(x -> query(tx, LapseSql.NOTED, shoppers))
                .flatMap(noted -> spend(tx, noted))
                .flatMap(x -> query(tx, LapseSql.EXPIRE, shoppers))
                .flatMap(expired -> aftermath.of(tx, EndedRow.of(expired)));
    }

    private Uni<Void> spend(SqlConnection tx, RowSet<Row> noted) {
        Long[] notes = StreamSupport.stream(noted.spliterator(), false)
                .map(row -> row.getLong("id"))
                .toArray(Long[]::new);
        return notes.length == 0
                ? Uni.createFrom().voidItem()
                : query(tx, LapseSql.SPEND, ids(noted, "consent_id"))
                        .flatMap(spent -> aftermath.of(tx, EndedRow.of(spent)))
                        .flatMap(x -> query(tx, LapseSql.FORGET, notes))
                        .replaceWithVoid();
    }

    private static Uni<RowSet<Row>> query(SqlConnection tx, String sql, Object[] ids) {
        return tx.preparedQuery(sql).execute(Tuple.of((Object) ids));
    }

    private static UUID[] ids(Iterable<Row> rows, String column) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getUUID(column))
                .distinct()
                .toArray(UUID[]::new);
    }
}
