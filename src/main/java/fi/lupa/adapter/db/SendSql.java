package fi.lupa.adapter.db;

/** The statements of a sender: CLAIM, SEND (compare-and-set), its outcome, and the cancels that follow an ending. */
final class SendSql {
    /** Class 2 of the advisory locks: senders' signs of life. */
    static final String TAKE_SLOT = "SELECT nextval('slot')::int AS slot";

    static final String HOLD_SLOT = "SELECT pg_advisory_lock(2, $1)";

    /** A delivery being sent is never claimed again. */
    static final String CLAIM = """
            WITH due AS (
                SELECT o.delivery_id FROM outbox o
                 WHERE o.channel = $1 AND o.expires_at > clock_timestamp()
                   AND (o.state = 'pending' AND o.next_at <= clock_timestamp()
                        OR o.state = 'leased' AND o.lease_until < clock_timestamp())
                   AND ($4::uuid IS NULL OR EXISTS (
                        SELECT FROM session s WHERE s.device_id = o.device_id AND s.instance = $4::uuid))
                 ORDER BY o.next_at LIMIT $2 FOR UPDATE OF o SKIP LOCKED)
            UPDATE outbox o SET state = 'leased', fence = o.fence + 1, owner = $3,
                   lease_until = clock_timestamp() + interval '10 seconds'
              FROM due WHERE o.delivery_id = due.delivery_id
            RETURNING o.delivery_id
            """;
    /** A new statement after the claim: what permits each claimed delivery now. */
    static final String CLAIMED =
            "SELECT o.delivery_id, o.device_id, o.channel, o.offer_id, o.store_id, o.zone_id, o.topic_id, o.trigger,"
                    + " o.content, o.sighted_at, o.created_at, o.expires_at, o.fence, s.paused_at, s.paused_until,"
                    + " COALESCE(f.body ->> 'kind', 'offer') AS kind, t.sensitive, COALESCE(t.min_age, 0) AS min_age,"
                    + " st.id AS st_id, st.retailer_id AS st_retailer_id, "
                    + ConsentRows.COLUMNS
                    + """
                      FROM outbox o
                      JOIN consent c ON c.id = o.consent_id
                      JOIN shopper s ON s.id = o.shopper_id
                      JOIN offer f ON f.id = o.offer_id
                      JOIN topic t ON t.retailer_id = o.retailer_id AND t.id = o.topic_id
                      JOIN store st ON st.id = o.store_id
                     WHERE o.delivery_id = ANY($1) AND o.state = 'leased' AND o.owner = $2
                     ORDER BY o.next_at
                    """;

    static final String GIVE_UP =
            "UPDATE outbox SET state = 'cancelled' WHERE delivery_id = $1 AND fence = $2 AND state = 'leased'";

    static final String START = """
            UPDATE outbox o SET state = 'sending', started_at = clock_timestamp(), attempts = o.attempts + 1
              FROM consent c, offer f, shopper s, device d, topic t
             WHERE o.delivery_id = $1 AND o.fence = $2 AND o.owner = $3 AND o.state = 'leased'
               AND d.id = o.device_id AND d.channel_state = 'confirmed'
               AND ($4::uuid IS NULL OR EXISTS (
                    SELECT FROM session x WHERE x.device_id = o.device_id AND x.instance = $4::uuid))
               AND o.expires_at > clock_timestamp() AND o.cancel_state = 'none'
               AND c.id = o.consent_id AND c.ended_at IS NULL
               AND c.valid_from <= clock_timestamp() AND c.valid_until > clock_timestamp()
               AND f.id = o.offer_id AND f.status = 'active' AND f.deleted_at IS NULL
               AND f.topic_id = o.topic_id AND o.store_id = ANY(f.store_ids)
               AND COALESCE((f.body #>> '{schedule,until}')::timestamptz > clock_timestamp(), true)
               AND t.retailer_id = o.retailer_id AND t.id = o.topic_id AND %s
               AND s.id = o.shopper_id AND NOT %s
               AND (o.trigger = 'EXIT' OR EXISTS (SELECT FROM visit v WHERE v.id = o.visit_id AND v.ended_at IS NULL))
            RETURNING o.delivery_id
            """.formatted(Conditions.FITS, Conditions.RESTED);
    /**
     * Whatever was handed off under a consent that ended meanwhile, or before or during a pause, or of an offer stopped
     * meanwhile, is to be cancelled.
     */
    static final String SETTLE = """
            UPDATE outbox o SET
                   state = $3::text,
                   next_at = CASE WHEN $3::text IN ('done', 'unknown') THEN clock_timestamp()
                                  ELSE clock_timestamp() + make_interval(secs => LEAST(10, 0.25 * 2 ^ LEAST(o.attempts, 10))) END,
                   quiet_at = CASE WHEN $3::text IN ('done', 'unknown') THEN clock_timestamp() + make_interval(secs => $4) END,
                   handed_off_at = CASE WHEN $3::text IN ('done', 'unknown') THEN COALESCE(o.handed_off_at, clock_timestamp())
                                        ELSE o.handed_off_at END,
                   cancel_state = CASE WHEN $3::text IN ('done', 'unknown') AND o.cancel_state = 'none'
                                            AND (c.ended_by <> 'last-use' OR f.status <> 'active' OR %s)
                                            THEN 'due'
                                       ELSE o.cancel_state END
              FROM consent c, offer f, shopper s
             WHERE o.delivery_id = $1 AND o.fence = $2 AND o.state = 'sending'
               AND c.id = o.consent_id AND f.id = o.offer_id AND s.id = o.shopper_id
            """.formatted(Conditions.RESTED);

    static final String CANCELS_DUE = """
            SELECT o.delivery_id, o.device_id FROM outbox o
             WHERE o.cancel_state = 'due' AND o.channel = $1 AND o.expires_at > clock_timestamp()
               AND o.next_at <= clock_timestamp()
               AND ($3::uuid IS NULL OR EXISTS (
                    SELECT FROM session s WHERE s.device_id = o.device_id AND s.instance = $3::uuid))
             ORDER BY o.delivery_id LIMIT $2
            """;
    static final String CANCEL_DONE = "UPDATE outbox SET cancel_state = 'sent' WHERE delivery_id = $1";

    /** From then on the attempts are those of the cancel. */
    static final String CANCEL_POSTPONED = """
            UPDATE outbox SET attempts = attempts + 1,
                   next_at = clock_timestamp() + make_interval(secs => LEAST(10, 0.25 * 2 ^ LEAST(attempts, 10)))
             WHERE delivery_id = $1 AND cancel_state = 'due'
            """;

    private SendSql() {}
}
