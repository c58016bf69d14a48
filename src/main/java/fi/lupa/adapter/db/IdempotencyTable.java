package fi.lupa.adapter.db;

import fi.lupa.engine.EarlierAnswer;
import fi.lupa.engine.IdempotencyKeyReused;
import fi.lupa.engine.IdempotentRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
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
                .flatMap(inserted ->
                        inserted.rowCount() == 1 ? Uni.createFrom().item(Optional.empty()) : earlier(tx, request));
    }

    /** The answer to a request that was carried out; empty if it was not. Fails with {@link IdempotencyKeyReused}. */
    static Uni<Optional<EarlierAnswer>> earlier(SqlClient client, IdempotentRequest request) {
        return client.preparedQuery(FIND)
                .execute(Tuple.of(request.scope(), Buffer.buffer(request.keyHash())))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(earlier(rows.iterator().next(), request)));
    }

    private static EarlierAnswer earlier(Row row, IdempotentRequest request) {
        if (!Arrays.equals(row.getBuffer("body_hash").getBytes(), request.bodyHash())) {
            throw new IdempotencyKeyReused();
        }
        return new EarlierAnswer(
                row.getString("resource"), row.getBuffer("sealed").getBytes());
    }
}
