package fi.lupa.adapter.db;

import fi.lupa.consent.Permission;
import fi.lupa.decision.Judgement;
import fi.lupa.decision.Send;
import fi.lupa.delivery.DeliveryId;
import fi.lupa.delivery.Order;
import fi.lupa.identity.DeviceId;
import fi.lupa.offer.Content;
import fi.lupa.offer.OfferId;
import fi.lupa.offer.Trigger;
import fi.lupa.retail.ZoneId;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.UUID;

/** How an order becomes a row of the outbox, and back. */
final class OutboxRows {
    private OutboxRows() {}

    /** The arguments of {@link DecideSql#INSERT_OUTBOX}. */
    static Tuple toRow(Judgement judgement, Send send, UUID visit, Facts.Device device, String fallback, Instant now) {
        Permission permission = send.permission();
        var occasion = judgement.occasion();
        Instant expiresAt = earlier(send.offer().expiry(occasion.at(), now), permission.until());
        Content content = send.offer().contents().forLanguage(device.language(), fallback);
        return Tuple.tuple()
                .addValue(send.id())
                .addValue(permission.shopper().value())
                .addValue(occasion.device().value())
                .addValue(device.channel())
                .addValue(permission.consent().value())
                .addValue(send.offer().retailer().value())
                .addValue(send.offer().id().value())
                .addValue(occasion.visit().store().value())
                .addValue(visit)
                .addValue(occasion.zone() == null ? null : occasion.zone().value())
                .addValue(send.offer().topic().value())
                .addValue(occasion.trigger().name())
                .addValue(json(content))
                .addValue(Columns.time(now))
                .addValue(Columns.time(occasion.sightedAt()))
                .addValue(Columns.time(expiresAt));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static JsonObject json(Content content) {
        JsonObject json = new JsonObject().put("title", content.title()).put("body", content.body());
        if (content.imageUrl() != null) {
            json.put("imageUrl", content.imageUrl());
        }
        return content.deepLink() == null ? json : json.put("deepLink", content.deepLink());
    }

    static Order toOrder(Row row) {
        JsonObject content = row.getJsonObject("content");
        String zone = row.getString("zone_id");
        return new Order(
                new DeliveryId(row.getUUID("delivery_id")),
                new DeviceId(row.getUUID("device_id")),
                row.getString("channel"),
                new OfferId(row.getString("offer_id")),
                zone == null ? null : new ZoneId(zone),
                Trigger.valueOf(row.getString("trigger")),
                new Content(
                        content.getString("title"),
                        content.getString("body"),
                        content.getString("imageUrl"),
                        content.getString("deepLink")),
                Columns.instant(row, "sighted_at"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "expires_at"));
    }
}
