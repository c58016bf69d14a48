package fi.lupa.adapter.db;

import fi.lupa.decision.Judgement;
import fi.lupa.engine.Ledger;
import fi.lupa.engine.PermanentFailure;
import fi.lupa.engine.Settled;
import fi.lupa.visit.VisitKey;
import fi.lupa.visit.VisitState;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The ledger on connections of its own, so that nothing else makes a decision wait for one. */
@ApplicationScoped
class PgLedger implements Ledger {
    private static final String CHECKPOINT = """
            UPDATE visit SET last_seen = GREATEST(last_seen, $3), device_id = $4, zone_id = $5, zone_since = $6
             WHERE shopper_id = $1 AND store_id = $2 AND ended_at IS NULL
            """;
    private static final String END = """
            WITH ended AS (
                UPDATE visit v SET ended_at = $3
                  FROM unnest($1::uuid[], $2::text[]) AS d(shopper_id, store_id)
                 WHERE v.shopper_id = d.shopper_id AND v.store_id = d.store_id AND v.ended_at IS NULL
                   AND v.started_at < $3
                RETURNING v.id)
            UPDATE outbox SET state = 'expired'
             WHERE delivery_id IN (SELECT o.delivery_id FROM outbox o JOIN ended e ON e.id = o.visit_id
                                    WHERE o.state IN ('pending', 'leased') AND o.trigger <> 'EXIT'
                                    ORDER BY o.delivery_id FOR UPDATE OF o)
            """;

    private static final Duration PROBE_TIME = Duration.ofSeconds(1);

    private final Pool pool;
    private final Clock clock;
    private final AuditTrail audit;
    private final int pushesPerVisit;
    private final String visitTimeout;

    PgLedger(
            @ReactiveDataSource("ledger") Pool pool,
            Clock clock,
            AuditTrail audit,
            @ConfigProperty(name = "lupa.pushes-per-visit", defaultValue = "1") int pushesPerVisit,
            @ConfigProperty(name = "lupa.visit.timeout", defaultValue = "PT5M") Duration visitTimeout) {
        this.pool = pool;
        this.clock = clock;
        this.audit = audit;
        this.pushesPerVisit = pushesPerVisit;
        this.visitTimeout = visitTimeout.toString();
    }

    @Override
    public Uni<List<Settled>> commit(List<Judgement> judgements) {
        return pool.withTransaction(tx ->
                        new DecideTransaction(tx, audit, clock.instant(), pushesPerVisit, visitTimeout).run(judgements))
                .onFailure(PgLedger::isPermanent)
                .transform(PermanentFailure::new);
    }

    @Override
    public Uni<Boolean> isWritable() {
        return pool.query("SELECT pg_is_in_recovery() AS standby")
                .execute()
                .map(rows -> !rows.iterator().next().getBoolean("standby"))
                .ifNoItem()
                .after(PROBE_TIME)
                .fail()
                .onFailure()
                .recoverWithItem(false);
    }

    /** Data exceptions and broken constraints (SQLSTATE classes 22 and 23). */
    private static boolean isPermanent(Throwable failure) {
        return failure instanceof PgException e
                && e.getSqlState() != null
                && (e.getSqlState().startsWith("22") || e.getSqlState().startsWith("23"));
    }

    @Override
    public Uni<Void> checkpoint(Collection<VisitState> visits) {
        List<Tuple> rows = visits.stream()
                .sorted(VisitRows.IN_LOCK_ORDER)
                .map(PgLedger::row)
                .toList();
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : pool.preparedQuery(CHECKPOINT).executeBatch(rows).replaceWithVoid();
    }

    private static Tuple row(VisitState visit) {
        return Tuple.tuple()
                .addValue(visit.key().shopper().value())
                .addValue(visit.key().store().value())
                .addValue(Columns.time(visit.lastSeen()))
                .addValue(visit.device().value())
                .addValue(visit.zone() == null ? null : visit.zone().value())
                .addValue(Columns.nullableTime(visit.zoneSince()));
    }

    @Override
    public Uni<Void> end(Collection<VisitKey> visits, Instant at) {
        Tuple arguments = Tuple.of(
                visits.stream().map(v -> v.shopper().value()).toArray(java.util.UUID[]::new),
                visits.stream().map(v -> v.store().value()).toArray(String[]::new),
                Columns.time(at));
        return visits.isEmpty()
                ? Uni.createFrom().voidItem()
                : pool.preparedQuery(END).execute(arguments).replaceWithVoid();
    }
}
