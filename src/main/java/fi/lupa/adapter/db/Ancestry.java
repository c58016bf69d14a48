package fi.lupa.adapter.db;

import fi.lupa.audit.AuditKey;
import fi.lupa.audit.Chain;
import fi.lupa.audit.ChainWalk;
import fi.lupa.audit.Head;
import fi.lupa.audit.SealedEntry;
import fi.lupa.audit.SignedHead;
import fi.lupa.retail.RetailerId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a chain's end follows from its last signed head: the walk from the one to the other. Used once. */
final class Ancestry {
    private static final int PART = 1000;
    private static final String END = "SELECT position, hash FROM audit_head WHERE retailer_id = $1";
    private static final String LAST = """
            SELECT s.*, k.public_key FROM audit_signed_head s JOIN audit_key k ON k.id = s.key_id
             WHERE s.retailer_id = $1 ORDER BY s.position DESC LIMIT 1
            """;

    private final SqlConnection tx;
    private final RetailerId retailer;
    private final Optional<SignedHead> own;

    /**
     * What was found.
     *
     * @param position of the chain's end
     * @param isNew whether it is beyond the last head
     * @param contradiction why the end does not follow; null if it does
     */
    @SuppressWarnings("ArrayRecordComponent") // signed, never compared
    record Found(
            long position,
            byte[] hash,
            boolean isNew,
            @Nullable String contradiction) {
        static Found contradiction(String what) {
            return new Found(0, Chain.origin(), false, what);
        }
    }

    /**
     * About a retailer's chain.
     *
     * @param own the last head that this instance signed itself: the table may have lost it
     */
    Ancestry(SqlConnection tx, RetailerId retailer, Optional<SignedHead> own) {
        this.tx = tx;
        this.retailer = retailer;
        this.own = own;
    }

    Uni<Found> check() {
        Tuple whose = Tuple.of(retailer.value());
        return tx.preparedQuery(LAST)
                .execute(whose)
                .flatMap(last -> tx.preparedQuery(END)
                        .execute(whose)
                        .flatMap(end -> check(last, end.iterator().next())));
    }

    private Uni<Found> check(RowSet<Row> rows, Row end) {
        Optional<SignedHead> kept = Optional.empty();
        for (Row row : rows) {
            SignedHead head = AuditRows.toHead(row);
            if (!AuditKey.of(row.getBuffer("public_key").getBytes()).signed(head)) {
                return found("the signature of its last head, of position "
                        + head.head().position() + ", does not hold");
            }
            kept = Optional.of(head);
        }
        Optional<Head> last = newest(kept.map(SignedHead::head));
        return check(last, end.getLong("position"), end.getBuffer("hash").getBytes());
    }

    private Optional<Head> newest(Optional<Head> kept) {
        Optional<Head> mine = own.map(SignedHead::head);
        return mine.filter(head -> kept.isEmpty() || kept.get().position() < head.position())
                .or(() -> kept);
    }

    private Uni<Found> check(Optional<Head> last, long position, byte[] hash) {
        long signed = last.map(Head::position).orElse(0L);
        if (position < signed) {
            return found("it ends at " + position + ", and a head of " + signed + " was signed");
        }
        if (position == signed && !Arrays.equals(hash, last.orElseThrow().hash())) {
            return found("it ends at " + position + " with another hash than the one that was signed");
        }
        ChainWalk walk = last.map(ChainWalk::after).orElseGet(() -> ChainWalk.fromOrigin(retailer));
        return walk(walk, position)
                .map(wrong -> wrong.isPresent()
                        ? Found.contradiction("position " + (walk.position() + 1) + ": " + wrong.get())
                        : end(walk, position, hash, signed));
    }

    private static Found end(ChainWalk walk, long position, byte[] hash, long signed) {
        return walk.position() == position && Arrays.equals(walk.hash(), hash)
                ? new Found(position, hash, position > signed, null)
                : Found.contradiction(
                        "its entries end at " + walk.position() + ", and its end is told to be " + position);
    }

    /** Part by part; what is wrong, if anything. */
    private Uni<Optional<String>> walk(ChainWalk walk, long to) {
        if (walk.position() == to) {
            return Uni.createFrom().item(Optional.empty());
        }
        return tx.preparedQuery(AuditRows.ENTRIES)
                .execute(Tuple.of(retailer.value(), walk.position() + 1, to, PART))
                .flatMap(rows -> {
                    Optional<String> wrong = step(walk, rows);
                    return wrong.isPresent() || rows.size() == 0
                            ? Uni.createFrom().item(wrong)
                            : walk(walk, to);
                });
    }

    private static Optional<String> step(ChainWalk walk, RowSet<Row> rows) {
        for (Row row : rows) {
            SealedEntry next = AuditRows.toEntry(row);
            Optional<String> wrong = walk.step(next);
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    private static Uni<Found> found(String contradiction) {
        return Uni.createFrom().item(Found.contradiction(contradiction));
    }
}
