package fi.lupa.adapter.db;

import fi.lupa.identity.DeviceId;
import fi.lupa.identity.ShopperId;
import fi.lupa.retail.StoreId;
import fi.lupa.retail.TopicId;
import fi.lupa.retail.ZoneId;
import fi.lupa.visit.VisitKey;
import fi.lupa.visit.VisitState;
import io.vertx.mutiny.sqlclient.Row;
import java.util.Comparator;
import java.util.stream.Collectors;

/** How a row becomes a visit. */
final class VisitRows {
    /** The order in which visits are locked everywhere. */
    static final Comparator<VisitState> IN_LOCK_ORDER = Comparator.comparing(
                    (VisitState v) -> v.key().shopper().value(), Columns.UUID_ORDER)
            .thenComparing(v -> v.key().store().value());

    private VisitRows() {}

    static VisitKey toKey(Row row) {
        return new VisitKey(new ShopperId(row.getUUID("shopper_id")), new StoreId(row.getString("store_id")));
    }

    static VisitState toState(Row row) {
        String zone = row.getString("zone_id");
        return new VisitState(
                toKey(row),
                new DeviceId(row.getUUID("device_id")),
                Columns.instant(row, "started_at"),
                Columns.instant(row, "last_seen"),
                Columns.texts(row, "entered").stream().map(TopicId::new).collect(Collectors.toSet()),
                zone == null ? null : new ZoneId(zone),
                Columns.nullableInstant(row, "zone_since"));
    }
}
