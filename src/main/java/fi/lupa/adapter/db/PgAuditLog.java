package fi.lupa.adapter.db;

import fi.lupa.audit.AuditKey;
import fi.lupa.audit.SealedEntry;
import fi.lupa.audit.SignedHead;
import fi.lupa.engine.AuditLog;
import fi.lupa.retail.RetailerId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** The chains and their heads, read part by part. */
@ApplicationScoped
class PgAuditLog implements AuditLog {
    private static final String KEYS = "SELECT public_key, created_at FROM audit_key ORDER BY created_at, id";
    private static final String KNOWS = "SELECT FROM retailer WHERE id = $1";
    private static final String HEADS = """
            SELECT retailer_id, position, hash, at, key_id, signature FROM audit_signed_head
             WHERE retailer_id = $1 AND position < $2 ORDER BY position DESC LIMIT $3
            """;

    private final Pool pool;

    PgAuditLog(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<Published>> keys() {
        return list(
                KEYS,
                Tuple.tuple(),
                row -> new Published(
                        AuditKey.of(row.getBuffer("public_key").getBytes()), Columns.instant(row, "created_at")));
    }

    @Override
    public Uni<Boolean> knows(RetailerId retailer) {
        return pool.preparedQuery(KNOWS).execute(Tuple.of(retailer.value())).map(rows -> rows.size() > 0);
    }

    @Override
    public Uni<List<SignedHead>> heads(RetailerId retailer, long before, int limit) {
        return list(HEADS, Tuple.of(retailer.value(), before, limit), AuditRows::toHead);
    }

    @Override
    public Uni<List<SealedEntry>> entries(RetailerId retailer, long from, long to, int limit) {
        return list(AuditRows.ENTRIES, Tuple.of(retailer.value(), from, to, limit), AuditRows::toEntry);
    }

    private <T> Uni<List<T>> list(String sql, Tuple arguments, Function<Row, T> item) {
        return pool.preparedQuery(sql)
                .execute(arguments)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(item)
                        .toList());
    }
}
