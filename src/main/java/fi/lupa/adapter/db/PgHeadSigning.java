package fi.lupa.adapter.db;

import fi.lupa.audit.HeadSigner;
import fi.lupa.audit.SignedHead;
import fi.lupa.engine.HeadSigning;
import fi.lupa.engine.Meters;
import fi.lupa.retail.RetailerId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;

/** Signs with this instance's key; one instance at a time for each chain, so that a position gets one head. */
@ApplicationScoped
class PgHeadSigning implements HeadSigning {
    private static final Logger LOG = Logger.getLogger(PgHeadSigning.class);
    private static final String REGISTER = """
            INSERT INTO audit_key (id, public_key, created_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING
            """;
    private static final String TURN = "SELECT pg_try_advisory_xact_lock(4, hashtext($1)) AS mine";

    /** Also chains whose end lies before their last head, or is another one there. */
    private static final String MOVED = """
            SELECT h.retailer_id FROM audit_head h LEFT JOIN LATERAL (
                SELECT position, hash FROM audit_signed_head
                 WHERE retailer_id = h.retailer_id ORDER BY position DESC LIMIT 1) s ON true
             WHERE (h.position, h.hash) IS DISTINCT FROM (s.position, s.hash) ORDER BY h.retailer_id
            """;

    private static final String KEEP = """
            INSERT INTO audit_signed_head (retailer_id, position, hash, at, key_id, signature)
            VALUES ($1, $2, $3, $4, $5, $6)
            """;

    private final Pool pool;
    private final HeadSigner signer;
    private final Meters meters;
    private final Clock clock;
    private final Map<RetailerId, SignedHead> own = new ConcurrentHashMap<>();

    PgHeadSigning(Pool pool, HeadSigner signer, Meters meters, Clock clock) {
        this.pool = pool;
        this.signer = signer;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public Uni<Void> sign() {
        Tuple key = Tuple.of(signer.key().id(), Buffer.buffer(signer.key().encoded()), Columns.time(clock.instant()));
        return pool.preparedQuery(REGISTER)
                .execute(key)
                .flatMap(x -> pool.query(MOVED).execute())
                .flatMap(rows -> Multi.createFrom()
                        .iterable(StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> new RetailerId(row.getString("retailer_id")))
                                .toList())
                        .onItem()
                        .transformToUniAndConcatenate(this::sign)
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    private Uni<Void> sign(RetailerId retailer) {
        return pool.withTransaction(tx -> tx.preparedQuery(TURN)
                .execute(Tuple.of(retailer.value()))
                .flatMap(turn -> turn.iterator().next().getBoolean("mine")
                        ? signInTurn(tx, retailer)
                        : Uni.createFrom().voidItem()));
    }

    private Uni<Void> signInTurn(SqlConnection tx, RetailerId retailer) {
        return new Ancestry(tx, retailer, Optional.ofNullable(own.get(retailer)))
                .check()
                .flatMap(found -> found.contradiction() == null ? keep(tx, retailer, found) : refuse(retailer, found));
    }

    private Uni<Void> keep(SqlConnection tx, RetailerId retailer, Ancestry.Found found) {
        if (!found.isNew()) {
            return Uni.createFrom().voidItem();
        }
        SignedHead signed = signer.sign(
                retailer, found.position(), found.hash(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        Tuple row = Tuple.of(
                retailer.value(),
                found.position(),
                Buffer.buffer(found.hash()),
                Columns.time(signed.head().at()),
                signed.head().keyId(),
                Buffer.buffer(signed.signature()));
        return tx.preparedQuery(KEEP).execute(row).replaceWithVoid().invoke(() -> {
            own.put(retailer, signed);
            meters.headSigned(true);
        });
    }

    private Uni<Void> refuse(RetailerId retailer, Ancestry.Found found) {
        LOG.errorf("No head is signed of the audit chain of %s: %s", retailer.value(), found.contradiction());
        meters.headSigned(false);
        return Uni.createFrom().voidItem();
    }
}
