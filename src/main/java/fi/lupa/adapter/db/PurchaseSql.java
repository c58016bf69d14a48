package fi.lupa.adapter.db;

/** The statements of purchases. */
final class PurchaseSql {
    static final String ISSUE =
            "INSERT INTO purchase_code (hash, shopper_id, created_at, expires_at) VALUES ($1, $2, $3, $4)";
    static final String BEARER = "SELECT shopper_id FROM purchase_code WHERE hash = $1";
    static final String USE = """
            UPDATE purchase_code SET used_at = $2 WHERE hash = $1 AND used_at IS NULL AND expires_at > $2
            RETURNING shopper_id
            """;

    /** Wherever it was bought of that controller, what the consent was for is done. */
    static final String LOCK_CONSENTS = """
            SELECT id FROM consent
             WHERE shopper_id = $1 AND ended_at IS NULL AND until_event = 'purchase' AND topics && $3::text[]
               AND retailer_id = (SELECT retailer_id FROM store WHERE id = $2)
             ORDER BY id FOR NO KEY UPDATE
            """;
    /** No basket: only the topics that a consent which ended was about. */
    static final String KEEP = """
            INSERT INTO purchase (id, shopper_id, store_id, topics, at, told_at, consents)
            SELECT $1, $2, $3, ARRAY(SELECT DISTINCT t FROM unnest($4::text[]) t
                                       JOIN consent c ON c.id = ANY($7) AND t = ANY(c.topics) ORDER BY t), $5, $6, $7
            """;

    static final String READ = "SELECT shopper_id FROM purchase WHERE id = $1";
    static final String ENDED = """
            SELECT c.id, c.shopper_id, c.retailer_id::text AS retailer_id, c.ended_at, c.ended_by
              FROM purchase p JOIN consent c ON c.id = ANY(p.consents) WHERE p.id = $1 ORDER BY c.ended_at, c.id
            """;

    static final String STORE = "SELECT retailer_id::text AS retailer_id FROM store WHERE id = $1";
    static final String TOPICS = "SELECT id::text AS id FROM topic WHERE retailer_id = $1 AND id = ANY($2::text[])";

    private PurchaseSql() {}
}
