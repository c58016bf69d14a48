package fi.lupa.adapter.db;

import fi.lupa.offer.Content;
import fi.lupa.offer.Contents;
import fi.lupa.offer.Offer;
import fi.lupa.offer.OfferKind;
import fi.lupa.offer.Place;
import fi.lupa.offer.Schedule;
import fi.lupa.offer.Trigger;
import fi.lupa.retail.ZoneId;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The column {@code offer.body}: what an offer says beyond its own columns, under the field names of the API. */
final class OfferBody {
    private OfferBody() {}

    /** The body of an offer; absent is what the offer does not have. */
    static JsonObject of(Offer offer) {
        JsonObject body = new JsonObject()
                .put("kind", offer.kind().text())
                .put("content", content(offer.contents()))
                .put("schedule", schedule(offer.schedule()))
                .put("priority", offer.priority())
                .put("ttl", offer.ttl().toString())
                .put("deliverAfterVisit", offer.deliverAfterVisit().toString());
        if (!offer.cooldown().isZero()) {
            body.put("cooldown", offer.cooldown().toString());
        }
        return putPlace(body, offer.place());
    }

    private static JsonObject putPlace(JsonObject body, Place place) {
        body.put("trigger", place.trigger().name()).put("dwell", place.dwell().toString());
        Json.put(body, "zoneId", place.zone() == null ? null : place.zone().value());
        return Json.put(body, "minRssi", place.minRssi());
    }

    private static JsonObject content(Contents contents) {
        JsonObject json = new JsonObject();
        contents.byLanguage().forEach((tag, content) -> json.put(tag, content(content)));
        return json;
    }

    private static JsonObject content(Content content) {
        JsonObject json = new JsonObject().put("title", content.title()).put("body", content.body());
        Json.put(json, "imageUrl", content.imageUrl());
        return Json.put(json, "deepLink", content.deepLink());
    }

    private static JsonObject schedule(Schedule schedule) {
        JsonObject json = new JsonObject().put("from", schedule.from().toString());
        return Json.put(
                json,
                "until",
                schedule.until() == null ? null : schedule.until().toString());
    }

    static OfferKind kind(JsonObject body) {
        return OfferKind.of(body.getString("kind"));
    }

    static Place place(JsonObject body) {
        String zone = body.getString("zoneId");
        return new Place(
                Trigger.valueOf(body.getString("trigger")),
                zone == null ? null : new ZoneId(zone),
                duration(body, "dwell"),
                body.getDouble("minRssi"));
    }

    static Contents contents(JsonObject body) {
        Map<String, Content> contents = new HashMap<>();
        body.getJsonObject("content").forEach(e -> contents.put(e.getKey(), readContent((JsonObject) e.getValue())));
        return new Contents(contents);
    }

    private static Content readContent(JsonObject json) {
        return new Content(
                json.getString("title"),
                json.getString("body"),
                json.getString("imageUrl"),
                json.getString("deepLink"));
    }

    static Schedule readSchedule(JsonObject body) {
        JsonObject json = body.getJsonObject("schedule");
        String until = json.getString("until");
        return new Schedule(Instant.parse(json.getString("from")), until == null ? null : Instant.parse(until));
    }

    static Duration cooldown(JsonObject body) {
        return body.containsKey("cooldown") ? duration(body, "cooldown") : Duration.ZERO;
    }

    static Duration duration(JsonObject body, String field) {
        return Duration.parse(body.getString(field));
    }
}
