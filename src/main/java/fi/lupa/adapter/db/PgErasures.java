package fi.lupa.adapter.db;

import fi.lupa.consent.EndedBy;
import fi.lupa.engine.Erasures;
import fi.lupa.engine.Tokens;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Erasures on the connections kept for endings. */
@ApplicationScoped
class PgErasures implements Erasures {
    private static final String BEGIN = """
            UPDATE shopper SET erasing_at = COALESCE(erasing_at, $2), revision = revision + 1 WHERE id = $1
            RETURNING erasing_at, erasing_at = $2 AS is_new
            """;
    private static final String LOCK_CONSENTS =
            "SELECT id FROM consent WHERE shopper_id = $1 AND ended_at IS NULL ORDER BY id FOR NO KEY UPDATE";
    private static final String END = """
            UPDATE consent SET ended_at = LEAST($2, valid_until),
                   ended_by = CASE WHEN valid_until > $2 THEN $3
                                   WHEN until_named THEN 'expiry' ELSE 'max-duration' END
             WHERE shopper_id = $1 AND ended_at IS NULL
            RETURNING id, shopper_id, retailer_id::text AS retailer_id, ended_at, ended_by
            """;
    private static final String DISABLE =
            "UPDATE device SET channel_state = 'disabled' WHERE shopper_id = $1 AND channel_state <> 'disabled'";
    private static final String DESTROY_KEYS = "DELETE FROM identity WHERE shopper_id = $1";
    private static final String CONTROLLERS =
            "SELECT DISTINCT retailer_id::text AS retailer_id FROM consent WHERE shopper_id = $1 ORDER BY 1";
    private static final String UNFINISHED =
            "SELECT id FROM shopper WHERE erasing_at < $1 ORDER BY erasing_at LIMIT 20";

    private final Pool ends;
    private final Aftermath aftermath;
    private final AuditTrail audit;

    PgErasures(@ReactiveDataSource("ends") Pool ends, Aftermath aftermath, AuditTrail audit) {
        this.ends = ends;
        this.aftermath = aftermath;
        this.audit = audit;
    }

    @Override
    public Uni<Optional<Begun>> begin(ShopperId shopper, Instant at) {
        Tuple row = Tuple.of(shopper.value(), Columns.time(at));
        return ends.withTransaction(tx -> query(tx, EndSql.LOCK_SHOPPER, Tuple.of(shopper.value()))
                .flatMap(locked -> query(tx, BEGIN, row))
                .flatMap(begun -> begun.size() == 0
                        ? Uni.createFrom().item(Optional.empty())
                        : begin(tx, shopper, begun.iterator().next(), at).map(Optional::of)));
    }

    private Uni<Begun> begin(SqlConnection tx, ShopperId shopper, Row begun, Instant at) {
        Tuple who = Tuple.of(shopper.value());
        return query(tx, LOCK_CONSENTS, who)
                .flatMap(x -> query(tx, END, Tuple.of(shopper.value(), Columns.time(at), EndedBy.ERASURE.text())))
                .flatMap(ended -> aftermath.of(tx, EndedRow.of(ended)))
                .flatMap(x -> begun.getBoolean("is_new")
                        ? prove(tx, shopper, at)
                        : Uni.createFrom().voidItem())
                .flatMap(x -> query(tx, DISABLE, who))
                .flatMap(x -> query(tx, DESTROY_KEYS, who))
                .flatMap(x -> EndSql.SHOPPER.silence(tx, shopper.value()))
                .flatMap(x -> query(tx, PgTokens.APPS, who))
                .map(apps -> new Begun(
                        Columns.instant(begun, "erasing_at"), new Tokens.Ended(shopper, PgTokens.apps(apps))));
    }

    /** A fact of every controller that had a consent of the shopper. */
    private Uni<Void> prove(SqlConnection tx, ShopperId shopper, Instant at) {
        String fact = new JsonObject()
                .put("shopperId", shopper.toString())
                .put("erasedAt", at.toString())
                .encode();
        return query(tx, CONTROLLERS, Tuple.of(shopper.value()))
                .flatMap(rows -> audit.append(
                        tx,
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> new AuditFact(
                                        new RetailerId(row.getString("retailer_id")),
                                        at,
                                        "shopper-erased",
                                        shopper,
                                        null,
                                        fact))
                                .toList()));
    }

    @Override
    public Uni<Map<String, Integer>> finish(ShopperId shopper) {
        return ends.withTransaction(tx -> query(tx, PgTokens.APPS, Tuple.of(shopper.value()))
                        .map(PgTokens::ids)
                        .flatMap(devices -> query(tx, "SELECT erase_shopper($1) AS erased", Tuple.of(shopper.value()))
                                .call(() -> SessionSql.end(tx, devices))))
                .map(rows -> counts(rows.iterator().next().getJsonObject("erased")));
    }

    private static Map<String, Integer> counts(@org.jspecify.annotations.Nullable JsonObject erased) {
        Map<String, Integer> counts = new HashMap<>();
        if (erased != null) {
            erased.forEach(count -> counts.put(count.getKey(), ((Number) count.getValue()).intValue()));
        }
        return counts;
    }

    @Override
    public Uni<List<ShopperId>> unfinished(Instant before) {
        return query(ends, UNFINISHED, Tuple.of(Columns.time(before)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new ShopperId(row.getUUID("id")))
                        .toList());
    }

    private static Uni<RowSet<Row>> query(io.vertx.mutiny.sqlclient.SqlClient client, String sql, Tuple arguments) {
        return client.preparedQuery(sql).execute(arguments);
    }
}
