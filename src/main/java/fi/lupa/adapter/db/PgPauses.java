package fi.lupa.adapter.db;

import fi.lupa.engine.Pauses;
import fi.lupa.identity.ShopperId;
import fi.lupa.retail.RetailerId;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Pauses in the rows of shoppers, on the connections that are kept for endings. */
@ApplicationScoped
class PgPauses implements Pauses {
    private static final String RETURNING = " RETURNING pause_asked_at, paused_at, paused_until, revision";
    private static final String GOES_ON = "(paused_at IS NOT NULL AND (paused_until IS NULL OR paused_until > $2))";

    /** A pause that follows another within ten minutes, longer than any sighting is accepted late, is one rest with it. */
    private static final String PAUSE = """
            UPDATE shopper SET paused_until = $3, revision = revision + 1,
                   pause_asked_at = CASE WHEN %1$s THEN pause_asked_at ELSE $2 END,
                   paused_at = CASE WHEN paused_at IS NOT NULL
                                         AND (paused_until IS NULL OR paused_until > $2::timestamptz - interval '10 minutes')
                                    THEN paused_at ELSE $2 END
             WHERE id = $1
            """.formatted(GOES_ON) + RETURNING;

    private static final String RESUME =
            "UPDATE shopper SET paused_until = $2, revision = revision + 1 WHERE id = $1 AND " + GOES_ON;
    private static final String FIND =
            "SELECT pause_asked_at, paused_at, paused_until, revision FROM shopper WHERE id = $1";
    private static final String POSITION = """
            SELECT a.position FROM audit_opening p JOIN audit a ON a.id = p.audit_id
             WHERE p.shopper_id = $1 AND a.kind = 'consents-paused' ORDER BY a.id DESC LIMIT 1
            """;
    private static final String CONTROLLERS = """
            SELECT DISTINCT retailer_id::text AS retailer_id FROM consent
             WHERE shopper_id = $1 AND ended_at IS NULL AND valid_until > $2 ORDER BY 1
            """;

    private final Pool ends;
    private final Pool pool;
    private final AuditTrail audit;

    PgPauses(@ReactiveDataSource("ends") Pool ends, Pool pool, AuditTrail audit) {
        this.ends = ends;
        this.pool = pool;
        this.audit = audit;
    }

    @Override
    public Uni<Pause> pause(ShopperId shopper, Optional<Instant> until, Instant at) {
        JsonObject fact = fact(shopper).put("pausedAt", at.toString());
        until.ifPresent(time -> fact.put("pausedUntil", time.toString()));
        Tuple row = Tuple.of(
                shopper.value(), Columns.time(at), until.map(Columns::time).orElse(null));
        return ends.withTransaction(tx -> ShopperLock.take(tx, shopper)
                .flatMap(locked -> query(tx, PAUSE, row))
                .map(PgPauses::pause)
                .call(() -> prove(tx, shopper, "consents-paused", fact, at))
                .call(() -> EndSql.SHOPPER.silence(tx, shopper.value())));
    }

    @Override
    public Uni<Pause> resume(ShopperId shopper, Instant at) {
        JsonObject fact = fact(shopper).put("resumedAt", at.toString());
        return ends.withTransaction(tx -> ShopperLock.take(tx, shopper)
                .flatMap(locked -> query(tx, RESUME, Tuple.of(shopper.value(), Columns.time(at))))
                .flatMap(resumed -> resumed.rowCount() == 0
                        ? Uni.createFrom().voidItem()
                        : prove(tx, shopper, "consents-resumed", fact, at))
                .flatMap(x -> query(tx, FIND, Tuple.of(shopper.value())))
                .map(PgPauses::pause));
    }

    @Override
    public Uni<Pause> find(ShopperId shopper) {
        return pool.preparedQuery(FIND).execute(Tuple.of(shopper.value())).map(PgPauses::pause);
    }

    @Override
    public Uni<Optional<Long>> position(ShopperId shopper) {
        return ends.preparedQuery(POSITION)
                .execute(Tuple.of(shopper.value()))
                .map(rows -> rows.size() == 0
                        ? Optional.of(0L)
                        : Optional.ofNullable(rows.iterator().next().getLong("position")));
    }

    /** A fact of every controller that has a consent of the shopper. */
    private Uni<Void> prove(SqlConnection tx, ShopperId shopper, String kind, JsonObject fact, Instant at) {
        return query(tx, CONTROLLERS, Tuple.of(shopper.value(), Columns.time(at)))
                .flatMap(rows -> audit.append(
                        tx,
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> new AuditFact(
                                        new RetailerId(row.getString("retailer_id")),
                                        at,
                                        kind,
                                        shopper,
                                        null,
                                        fact.encode()))
                                .toList()));
    }

    private static JsonObject fact(ShopperId shopper) {
        return new JsonObject().put("shopperId", shopper.toString());
    }

    private static Uni<RowSet<Row>> query(SqlConnection tx, String sql, Tuple arguments) {
        return tx.preparedQuery(sql).execute(arguments);
    }

    private static Pause pause(RowSet<Row> rows) {
        if (rows.size() == 0) {
            return new Pause(null, fi.lupa.consent.Standing.CLEAR, 0);
        }
        Row row = rows.iterator().next();
        @Nullable Instant askedAt = Columns.nullableInstant(row, "pause_asked_at");
        return new Pause(askedAt, ConsentRows.toStanding(row), row.getLong("revision"));
    }
}
