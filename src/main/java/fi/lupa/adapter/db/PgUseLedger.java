package fi.lupa.adapter.db;

import fi.lupa.engine.UseLedger;
import fi.lupa.identity.ShopperId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The uses of a shopper's data, from the rows that they left. */
@ApplicationScoped
class PgUseLedger implements UseLedger {
    private static final String LIST = """
            WITH used AS (
                SELECT v.id, v.started_at AS at, 'visit' AS what, v.store_id::text AS store, NULL AS purpose,
                       NULL AS topic, NULL::uuid AS consent, NULL AS passed_to,
                       CASE WHEN v.ended_at IS NULL THEN 'open' ELSE 'ended' END AS outcome,
                       NULL AS offer, NULL::uuid AS delivery, NULL AS title
                  FROM visit v WHERE v.shopper_id = $1
                UNION ALL
                SELECT d.id, d.last_at, 'decision', d.store_id, NULL, NULL, NULL, NULL, 'withheld: ' || d.reason,
                       d.offer_id, NULL, NULL
                  FROM decision d WHERE d.shopper_id = $1 AND d.verdict = 'WITHHELD'
                UNION ALL
                SELECT o.delivery_id, o.created_at, 'delivery', o.store_id,
                       CASE WHEN f.body ->> 'kind' = 'service' THEN 'personal-service' ELSE 'location-offers' END,
                       o.topic_id, o.consent_id, CASE WHEN o.attempts > 0 THEN o.channel END,
                       CASE WHEN o.handed_off_at IS NULL THEN
                                CASE WHEN o.state IN ('pending', 'leased', 'sending') THEN 'under way' ELSE o.state END
                            WHEN o.state = 'unknown' THEN 'handed off, not confirmed'
                            WHEN o.cancel_state <> 'none' THEN 'handed off, then cancelled'
                            ELSE 'handed off' END,
                       o.offer_id, o.delivery_id,
                       CASE WHEN o.handed_off_at IS NOT NULL THEN o.content ->> 'title' END
                  FROM outbox o JOIN offer f ON f.id = o.offer_id WHERE o.shopper_id = $1
                UNION ALL
                SELECT p.id, p.told_at, 'purchase', p.store_id, NULL, array_to_string(p.topics, ','), NULL, NULL,
                       'consents ended: ' || cardinality(p.consents), NULL, NULL, NULL
                  FROM purchase p WHERE p.shopper_id = $1)
            SELECT u.*, s.retailer_id::text AS retailer FROM used u JOIN store s ON s.id = u.store
             WHERE $3::timestamptz IS NULL OR (u.at, u.id) < ($3, $4::uuid)
             ORDER BY u.at DESC, u.id DESC LIMIT $2
            """;

    private final Pool pool;

    PgUseLedger(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<Use>> list(ShopperId shopper, Optional<Place> after, int limit) {
        Instant at = after.map(Place::at).orElse(null);
        UUID id = after.map(Place::id).orElse(null);
        return pool.preparedQuery(LIST)
                .execute(Tuple.of(shopper.value(), limit, Columns.nullableTime(at), id))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(PgUseLedger::use)
                        .toList());
    }

    private static Use use(Row row) {
        return new Use(
                row.getUUID("id"),
                Columns.instant(row, "at"),
                row.getString("what"),
                row.getString("retailer"),
                row.getString("store"),
                row.getString("purpose"),
                row.getString("topic"),
                row.getUUID("consent"),
                row.getString("passed_to"),
                row.getString("outcome"),
                row.getString("offer"),
                row.getUUID("delivery"),
                row.getString("title"));
    }
}
