package fi.lupa.adapter.db;

import fi.lupa.audit.Chain;
import fi.lupa.audit.Entry;
import fi.lupa.audit.SealedEntry;
import fi.lupa.engine.Sealer;
import fi.lupa.retail.RetailerId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Chains committed audit entries in batches, one sealer at a time over all instances. */
@ApplicationScoped
class PgSealer implements Sealer {
    private static final String FENCE = "SELECT pg_advisory_xact_lock(3, 1)";
    private static final String UNSEALED = """
            SELECT a.id, a.retailer_id, a.at, a.kind, a.commitment, h.position AS head_position, h.hash AS head_hash
              FROM audit a LEFT JOIN audit_head h ON h.retailer_id = a.retailer_id
             WHERE a.position IS NULL ORDER BY a.id LIMIT 1000
            """;
    private static final String SEAL = """
            UPDATE audit a SET position = s.position, previous = s.previous, hash = s.hash
              FROM unnest($1::bigint[], $2::bigint[], $3::bytea[], $4::bytea[]) AS s (id, position, previous, hash)
             WHERE a.id = s.id
            """;
    private static final String HEAD = """
            INSERT INTO audit_head (retailer_id, position, hash) VALUES ($1, $2, $3)
            ON CONFLICT (retailer_id) DO UPDATE SET position = EXCLUDED.position, hash = EXCLUDED.hash
            """;

    private final Pool pool;
    private @Nullable Uni<Void> next;
    private Uni<Void> running = Uni.createFrom().voidItem();

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Head(long position, byte[] hash) {}

    PgSealer(Pool pool) {
        this.pool = pool;
    }

    /** Whoever asks while a batch is being sealed shares the one that comes after it: it sees all that is committed now. */
    @Override
    public synchronized Uni<Void> seal() {
        Uni<Void> waiting = next;
        if (waiting == null) {
            waiting = running.onFailure()
                    .recoverWithNull()
                    .flatMap(done -> begin())
                    .memoize()
                    .indefinitely();
            next = waiting;
        }
        return waiting;
    }

    private synchronized Uni<Void> begin() {
        running = sealAll().memoize().indefinitely();
        next = null;
        return running;
    }

    private Uni<Void> sealAll() {
        return pool.withTransaction(tx -> tx.query(FENCE)
                        .execute()
                        .flatMap(locked -> tx.query(UNSEALED).execute())
                        .flatMap(rows -> {
                            List<Row> entries = new ArrayList<>();
                            rows.forEach(entries::add);
                            return chain(tx, entries).replaceWith(entries.size());
                        }))
                .flatMap(count -> count == 1000 ? sealAll() : Uni.createFrom().voidItem());
    }

    private Uni<Void> chain(SqlConnection tx, List<Row> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Map<String, Head> heads = new HashMap<>();
        List<SealedEntry> seals = rows.stream().map(row -> link(row, heads)).toList();
        List<Tuple> tops = new ArrayList<>();
        heads.forEach((retailer, head) -> tops.add(Tuple.of(retailer, head.position(), Buffer.buffer(head.hash()))));
        Tuple columns = Tuple.of(
                rows.stream().map(row -> row.getLong("id")).toArray(Long[]::new),
                seals.stream().map(seal -> seal.entry().position()).toArray(Long[]::new),
                seals.stream()
                        .map(seal -> Buffer.buffer(seal.entry().previous()))
                        .toArray(Buffer[]::new),
                seals.stream().map(seal -> Buffer.buffer(seal.hash())).toArray(Buffer[]::new));
        return tx.preparedQuery(SEAL)
                .execute(columns)
                .flatMap(done -> tx.preparedQuery(HEAD).executeBatch(tops))
                .replaceWithVoid();
    }

    private static SealedEntry link(Row row, Map<String, Head> heads) {
        String retailer = row.getString("retailer_id");
        Head before = heads.computeIfAbsent(retailer, id -> head(row));
        Entry entry = new Entry(
                new RetailerId(retailer),
                before.position() + 1,
                Columns.instant(row, "at"),
                row.getString("kind"),
                row.getBuffer("commitment").getBytes(),
                before.hash());
        SealedEntry sealed = new SealedEntry(entry, entry.hash());
        heads.put(retailer, new Head(entry.position(), sealed.hash()));
        return sealed;
    }

    private static Head head(Row row) {
        Long position = row.getLong("head_position");
        return position == null
                ? new Head(0, Chain.origin())
                : new Head(position, row.getBuffer("head_hash").getBytes());
    }
}
