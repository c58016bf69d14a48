package fi.lupa.adapter.db;

/**
 * The statements of a decision's transaction, in the order of its locks: shopper, offer, then what is read and written.
 * READ COMMITTED; every reading after a lock is a new statement, so that it sees what was committed before the lock.
 */
final class DecideSql {
    static final String LOCK_SHOPPERS = "SELECT id FROM shopper WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE";
    static final String LOCK_OFFERS = "SELECT id FROM offer WHERE id = ANY($1::text[]) ORDER BY id FOR SHARE";

    static final String SHOPPERS = "SELECT id, revision, paused_at, paused_until FROM shopper WHERE id = ANY($1)";
    static final String CONSENTS =
            "SELECT " + ConsentRows.COLUMNS + " FROM consent c WHERE c.shopper_id = ANY($1) AND c.ended_at IS NULL";
    static final String OFFERS = """
            SELECT id, retailer_id, topic_id, store_ids, status, body, created_at, stopped_at, version
              FROM offer WHERE id = ANY($1::text[]) AND deleted_at IS NULL
            """;
    static final String STORES = """
            SELECT id, retailer_id, name, time_zone, zones, gateways, beacons, version
              FROM store WHERE id = ANY($1::text[])
            """;
    static final String TOPICS = """
            SELECT t.retailer_id, t.id, t.sensitive, COALESCE(t.min_age, 0) AS min_age FROM topic t
             WHERE t.retailer_id IN (SELECT retailer_id FROM store WHERE id = ANY($1::text[]))
            """;
    static final String DEVICES = """
            SELECT d.id, d.shopper_id, d.channel, d.language FROM device d
             WHERE d.id = ANY($1) AND d.channel_state = 'confirmed'
            """;
    static final String RETAILERS = """
            SELECT id, name, default_language FROM retailer
             WHERE id IN (SELECT retailer_id FROM store WHERE id = ANY($1::text[]))
            """;

    /** Closes a visit that had timed out before the one that is now being recorded began. */
    static final String CLOSE_STALE = """
            UPDATE visit v SET ended_at = v.last_seen + $4::interval
              FROM unnest($1::uuid[], $2::text[], $3::timestamptz[]) AS d(shopper_id, store_id, started_at)
             WHERE v.shopper_id = d.shopper_id AND v.store_id = d.store_id AND v.ended_at IS NULL
               AND v.last_seen + $4::interval <= d.started_at
            """;

    static final String UPSERT_VISIT = """
            INSERT INTO visit (shopper_id, store_id, device_id, started_at, last_seen, entered, zone_id, zone_since)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            ON CONFLICT (shopper_id, store_id) WHERE ended_at IS NULL DO UPDATE SET
                device_id = EXCLUDED.device_id,
                last_seen = GREATEST(visit.last_seen, EXCLUDED.last_seen),
                entered = (SELECT COALESCE(array_agg(DISTINCT t), '{}') FROM unnest(visit.entered || EXCLUDED.entered) t),
                zone_id = EXCLUDED.zone_id, zone_since = EXCLUDED.zone_since
            RETURNING id, shopper_id, store_id
            """;
    static final String SENT =
            "SELECT visit_id, offer_id::text FROM decision WHERE visit_id = ANY($1) AND verdict = 'SENT_TO_OUTBOX'";
    /** Only hand-offs under way, accepted or unknown count; what failed gave its place back. */
    static final String PUSHES = """
            SELECT visit_id, count(*)::int AS pushes FROM outbox
             WHERE visit_id = ANY($1)
               AND (state NOT IN ('cancelled', 'refused', 'expired') OR handed_off_at IS NOT NULL)
             GROUP BY visit_id
            """;

    /**
     * When a shopper last got an offer, or it was decided to send it. What failed, was cancelled or expired before any
     * hand-off gave its place back.
     */
    static final String LAST_GOT = """
            SELECT shopper_id, offer_id::text AS offer_id,
                   max(GREATEST(created_at, handed_off_at,
                                CASE WHEN state IN ('sending', 'done', 'unknown') THEN started_at END)) AS last_got
              FROM outbox
             WHERE shopper_id = ANY($1) AND offer_id = ANY($2::text[])
               AND (state IN ('pending', 'leased', 'sending') OR handed_off_at IS NOT NULL)
             GROUP BY shopper_id, offer_id
            """;

    static final String INSERT_SENT = """
            INSERT INTO decision (id, visit_id, shopper_id, store_id, offer_id, trigger, verdict, first_at, last_at,
                                  delivery_id, last_judgement)
            VALUES ($1, $2, $3, $4, $5, $6, 'SENT_TO_OUTBOX', $7, $7, $1, $1)
            """;
    /** An id of its own: the same judgement, committed again, may come out differently. */
    static final String COUNT_WITHHELD = """
            INSERT INTO decision (id, visit_id, shopper_id, store_id, offer_id, trigger, verdict, reason, first_at,
                                  last_at, last_judgement)
            VALUES (gen_random_uuid(), $2, $3, $4, $5, $6, 'WITHHELD', $7, $8, $8, $1)
            ON CONFLICT (visit_id, offer_id, trigger, reason) DO UPDATE SET
                count = decision.count + 1, last_at = GREATEST(decision.last_at, EXCLUDED.last_at),
                last_judgement = EXCLUDED.last_judgement
             WHERE decision.last_judgement <> EXCLUDED.last_judgement
            """;

    static final String INSERT_OUTBOX = """
            INSERT INTO outbox (delivery_id, shopper_id, device_id, channel, consent_id, retailer_id, offer_id, store_id,
                                visit_id, zone_id, topic_id, trigger, content, state, next_at, sighted_at, created_at,
                                expires_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'pending', $14, $15, $14, $16)
            """;

    private DecideSql() {}
}
