package fi.lupa.adapter.db;

/** The statements of a device's life. */
final class DeviceSql {
    private static final String SELECT =
            "SELECT d.id, d.channel, d.channel_state, d.language, d.time_zone, d.mqtt_username, d.created_at, "
                    + IdentityRows.COLUMNS
                    + " FROM device d LEFT JOIN identity i ON i.device_id = d.id WHERE d.shopper_id = $1";

    /** What is being removed is there no more, but to whoever removes it. */
    static final String LIST = SELECT + " AND d.channel_state <> 'disabled' ORDER BY d.created_at, d.id";

    static final String FIND = SELECT + " AND d.id = $2";
    static final String CHANGE = """
            UPDATE device SET language = COALESCE($3, language), time_zone = COALESCE($4, time_zone)
             WHERE shopper_id = $1 AND id = $2
            """;
    static final String FORGET_IDENTITY = "DELETE FROM identity WHERE device_id = $1";
    static final String REPLACE_CREDENTIALS =
            "UPDATE device SET mqtt_username = $3, mqtt_password_hash = $4 WHERE shopper_id = $1 AND id = $2";
    static final String DISABLE = "UPDATE device SET channel_state = 'disabled' WHERE shopper_id = $1 AND id = $2";

    /** Visits and deliveries stay the shopper's, but not of a device that is nobody's any more. */
    private static final String NOBODY = "'00000000-0000-0000-0000-000000000000'";

    static final String FORGET_VISITOR = "UPDATE visit SET device_id = " + NOBODY + " WHERE device_id = $1";
    static final String FORGET_RECEIVER = "UPDATE outbox SET device_id = " + NOBODY
            + ", cancel_state = CASE WHEN cancel_state = 'due' THEN 'sent' ELSE cancel_state END WHERE device_id = $1";
    static final String REMOVE = "DELETE FROM device WHERE shopper_id = $1 AND id = $2 AND channel_state = 'disabled'";

    private DeviceSql() {}
}
