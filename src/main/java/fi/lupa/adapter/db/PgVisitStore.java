package fi.lupa.adapter.db;

import fi.lupa.engine.VisitStore;
import fi.lupa.offer.OfferId;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Open visits across restarts. */
@ApplicationScoped
class PgVisitStore implements VisitStore {
    /** Beats come more often than this: what is longer is a time in which nobody listened. */
    private static final String SHIFT = """
            WITH silent AS (
                SELECT id, beat_at, clock_timestamp() - beat_at AS downtime FROM store
                 WHERE beat_at < clock_timestamp() - interval '15 seconds' FOR UPDATE),
            beaten AS (UPDATE store SET beat_at = clock_timestamp() FROM silent WHERE store.id = silent.id)
            UPDATE visit v SET last_seen = v.last_seen + s.downtime, zone_since = v.zone_since + s.downtime
              FROM silent s
             WHERE v.store_id = s.id AND v.ended_at IS NULL AND v.last_seen + CAST('%s' AS interval) > s.beat_at
            """;

    private static final String OPEN = """
            SELECT v.shopper_id, v.store_id, v.device_id, v.started_at, v.last_seen, v.entered, v.zone_id, v.zone_since,
                   ARRAY(SELECT d.offer_id::text FROM decision d
                          WHERE d.visit_id = v.id AND d.verdict = 'SENT_TO_OUTBOX') AS sent
              FROM visit v WHERE v.ended_at IS NULL
            """;
    private static final String BEAT = "UPDATE store SET beat_at = clock_timestamp()";

    private final Pool pool;
    private final String shift;

    PgVisitStore(
            @ReactiveDataSource("ledger") Pool pool,
            @ConfigProperty(name = "lupa.visit.timeout", defaultValue = "PT5M") java.time.Duration visitTimeout) {
        this.pool = pool;
        this.shift = SHIFT.formatted(visitTimeout);
    }

    @Override
    public Uni<List<OpenVisit>> takeUp() {
        return pool.preparedQuery(shift)
                .execute()
                .flatMap(shifted -> pool.preparedQuery(OPEN).execute(Tuple.tuple()))
                .map(rows -> {
                    List<OpenVisit> open = new ArrayList<>();
                    rows.forEach(row -> open.add(toOpen(row)));
                    return open;
                });
    }

    private static OpenVisit toOpen(Row row) {
        return new OpenVisit(
                VisitRows.toState(row),
                Columns.texts(row, "sent").stream().map(OfferId::new).collect(Collectors.toSet()));
    }

    @Override
    public Uni<Void> beat() {
        return pool.query(BEAT).execute().replaceWithVoid();
    }
}
