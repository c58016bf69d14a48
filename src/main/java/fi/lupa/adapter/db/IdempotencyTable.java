package fi.lupa.adapter.db;

import fi.lupa.engine.EarlierAnswer;
import fi.lupa.engine.IdempotencyKeyReused;
import fi.lupa.engine.IdempotentRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** The requests that were carried out under an idempotency key. */
final class IdempotencyTable {
    private static final String CLAIM = """
            INSERT INTO idempotency (scope, key_hash, body_hash, resource, sealed, created_at)
            VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING
            """;
    private static final String FIND =
            "SELECT body_hash, resource, sealed FROM idempotency WHERE scope = $1 AND key_hash = $2";

    private IdempotencyTable() {}

    /**
     * Claims a request's key within the transaction that carries the request out. One of several at the same time wins, the
     * others wait for its commit.
     *
     * @return the earlier answer; empty if the request is to be carried out now; fails with {@link IdempotencyKeyReused}
     */
    static Uni<Optional<EarlierAnswer>> claim(SqlClient tx, IdempotentRequest request, Instant at) {
        Tuple row = Tuple.tuple()
                .addValue(request.scope())
                .addValue(Buffer.buffer(request.keyHash()))
                .addValue(Buffer.buffer(request.bodyHash()))
                .addValue(request.resource())
                .addValue(Buffer.buffer(request.sealed()))
                .addValue(Columns.time(at));
        return tx.preparedQuery(CLAIM)
                .execute(row)
                .flatMap(inserted -> inserted.rowCount() == 1
                        ? Uni.createFrom().item(Optional.empty())
                        : find(tx, request).map(Optional::of));
    }

    private static Uni<EarlierAnswer> find(SqlClient tx, IdempotentRequest request) {
        return tx.preparedQuery(FIND)
                .execute(Tuple.of(request.scope(), Buffer.buffer(request.keyHash())))
                .map(rows -> earlier(rows, request));
    }

    private static EarlierAnswer earlier(RowSet<Row> rows, IdempotentRequest request) {
        Row row = rows.iterator().next();
        if (!Arrays.equals(row.getBuffer("body_hash").getBytes(), request.bodyHash())) {
            throw new IdempotencyKeyReused();
        }
        return new EarlierAnswer(
                row.getString("resource"), row.getBuffer("sealed").getBytes());
    }
}
