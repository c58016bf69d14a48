package fi.lupa.adapter.db;

/** Conditions that several statements share, on a delivery {@code o} with its consent {@code c}, shopper {@code s} and topic {@code t}. */
final class Conditions {
    /** The consent permits the topic as the topic is now: alone if it is sensitive, and with the age confirmed that it asks for. */
    static final String FITS =
            "((NOT t.sensitive OR cardinality(c.topics) = 1) AND COALESCE(t.min_age, 0) <= COALESCE(c.age_confirmed, 0))";

    /** All consents rest, or rested since it was decided: nothing from before a pause is sent after it. */
    static final String RESTED =
            "(s.paused_at IS NOT NULL AND (s.paused_until IS NULL OR s.paused_until > o.created_at))";

    /** It was handed off, and not with an unknown outcome after which it may be repeated: a use that is spent. */
    static final String SPENT = """
            (o.handed_off_at IS NOT NULL AND o.state NOT IN ('pending', 'leased', 'sending')
             AND NOT (o.state = 'unknown' AND o.cancel_state = 'none' AND o.expires_at > clock_timestamp()))
            """;

    private Conditions() {}
}
