package fi.lupa.adapter.db;

/** The statements that record ends which nobody asked for. */
final class LapseSql {
    /** Until that is over the last use is not spent, and nobody looks. */
    private static final String MAY_BE_REPEATED =
            "o.state = 'unknown' AND o.cancel_state = 'none' AND o.expires_at > clock_timestamp()";

    /** A few at a time, so that no ending waits long for a shopper's lock. */
    static final String DUE = """
            (SELECT shopper_id FROM consent WHERE ended_at IS NULL AND valid_until <= clock_timestamp()
              ORDER BY valid_until LIMIT 100)
            UNION
            (SELECT c.shopper_id FROM spending p JOIN consent c ON c.id = p.consent_id
              WHERE NOT EXISTS (SELECT FROM outbox o WHERE o.consent_id = p.consent_id AND %1$s)
              ORDER BY p.id LIMIT 100)
            """.formatted(MAY_BE_REPEATED);

    static final String LOCK = "SELECT id FROM shopper WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE SKIP LOCKED";
    static final String LOCK_CONSENTS =
            "SELECT id FROM consent WHERE shopper_id = ANY($1) AND ended_at IS NULL ORDER BY id FOR NO KEY UPDATE";

    private static final String RUN_OUT = """
            UPDATE consent SET ended_at = valid_until,
                   ended_by = CASE WHEN until_named THEN 'expiry' ELSE 'max-duration' END
             WHERE %s = ANY($1) AND ended_at IS NULL AND valid_until <= clock_timestamp()
            RETURNING id, shopper_id, retailer_id::text AS retailer_id, ended_at, ended_by
            """;
    static final String EXPIRE = RUN_OUT.formatted("shopper_id");
    static final String EXPIRE_THOSE = RUN_OUT.formatted("id");

    /** What was noted before the uses are counted; what is noted later is counted by the next turn. */
    static final String NOTED = """
            SELECT p.id, p.consent_id FROM spending p JOIN consent c ON c.id = p.consent_id WHERE c.shopper_id = ANY($1)
            """;

    static final String SPEND = """
            UPDATE consent c SET ended_at = u.last_at, ended_by = 'last-use'
              FROM (SELECT o.consent_id, count(*) AS uses, max(o.handed_off_at) AS last_at FROM outbox o
                     WHERE o.consent_id = ANY($1) AND %s
                     GROUP BY o.consent_id) u
             WHERE c.id = u.consent_id AND c.ended_at IS NULL AND u.uses >= c.max_uses
            RETURNING c.id, c.shopper_id, c.retailer_id::text AS retailer_id, c.ended_at, c.ended_by
            """.formatted(Conditions.SPENT);

    /** What may still be repeated is looked at again. */
    static final String FORGET = """
            DELETE FROM spending p WHERE p.id = ANY($1)
               AND NOT EXISTS (SELECT FROM outbox o JOIN consent c ON c.id = o.consent_id
                                WHERE o.consent_id = p.consent_id AND c.ended_at IS NULL AND %s)
            """.formatted(MAY_BE_REPEATED);

    private LapseSql() {}
}
