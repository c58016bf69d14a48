package fi.lupa.adapter.rest;

import static fi.lupa.adapter.rest.Staff.admin;
import static fi.lupa.adapter.rest.Staff.get;
import static fi.lupa.adapter.rest.Staff.post;
import static fi.lupa.adapter.rest.Staff.put;
import static fi.lupa.adapter.rest.Staff.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fi.lupa.LupaTestResource;
import fi.lupa.engine.Books;
import fi.lupa.offer.OfferId;
import fi.lupa.offer.Trigger;
import fi.lupa.retail.StoreId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LupaTestResource.class)
class OfferApiTest {
    private static boolean open;

    @Inject
    Books books;

    @Inject
    Pool pool;

    @BeforeEach
    void thereIsAShop() {
        if (!open) {
            Staff.open("c1", "c1s");
            Staff.open("c2", "c2s");
            put("/stores/c3s", with(Staff.store("c1"), "zones", List.of(), "gateways", List.of()));
            open = true;
        }
    }

    @Test
    void offerIsKnownToTheEngineOnceAnswered() {
        put("/offers/o1", Staff.offer("c1s")).statusCode(201).header("ETag", "\"1\"");
        assertThat(books.offers().of(new StoreId("c1s"), Trigger.ENTER))
                .anyMatch(offer -> offer.id().equals(new OfferId("o1")));
    }

    @Test
    void offerIsShownWithItsDefaults() {
        put("/offers/o2", with(Staff.offer("c1s"), "status", null, "priority", null))
                .statusCode(201);
        Map<String, Object> shown = get("/offers/o2")
                .header("ETag", "\"1\"")
                .body("status", equalTo("draft"))
                .body("priority", equalTo(0))
                .body("ttl", equalTo("PT15M"))
                .body("kind", equalTo("offer"))
                .body("retailerId", equalTo("c1"))
                .body("createdAt", notNullValue())
                .body("dwell", nullValue())
                .body("stoppedAt", nullValue())
                .extract()
                .as(Staff.JSON);
        put("/offers/o2", shown).statusCode(200).header("ETag", "\"1\"");
    }

    @Test
    void everyTriggerKeepsItsFields() {
        put("/offers/o3", with(Staff.offer("c1s"), "trigger", "ZONE", "zoneId", "cars", "minRssi", -70.5));
        get("/offers/o3").body("zoneId", equalTo("cars")).body("minRssi", equalTo(-70.5f));
        put("/offers/o4", with(Staff.offer("c1s"), "trigger", "DWELL", "zoneId", "cars", "dwell", "PT90S"));
        get("/offers/o4").body("dwell", equalTo("PT1M30S"));
        put("/offers/o5", with(Staff.offer("c1s"), "trigger", "EXIT"));
        get("/offers/o5").body("deliverAfterVisit", equalTo("PT10M"));
    }

    @Test
    void whatOtherThingsContradictIsNamed() {
        put("/offers/o6", with(Staff.offer("c1s"), "storeIds", List.of("c1s", "c2s", "none")))
                .statusCode(400)
                .body("errors.field", contains("storeIds", "storeIds"))
                .body("errors.rule", contains("exists", "one-retailer"));
        put("/offers/o6", with(Staff.offer("c1s"), "topic", "boats"))
                .statusCode(400)
                .body("errors.field", contains("topic"));
        Map<String, Object> zone =
                with(Staff.offer("c1s"), "trigger", "ZONE", "zoneId", "cars", "storeIds", List.of("c1s", "c3s"));
        put("/offers/o6", zone).statusCode(400).body("errors.field", contains("zoneId"));
        get("/offers/o6").statusCode(404);
    }

    @Test
    void whatIsNotSupportedIsRefused() {
        put("/offers/o7", with(Staff.offer("c1s"), "caps", Map.of("perShopper", List.of()), "holdoutPercent", 10))
                .statusCode(400)
                .body("errors.field", hasItems("caps", "holdoutPercent"))
                .body("errors.rule", contains("unsupported", "unsupported"));
    }

    @Test
    void stopEndsWhatIsPending() {
        put("/offers/o8", Staff.offer("c1s"));
        Pending pending = Pending.of(pool, "c1", "c1s", "o8");
        post("/offers/o8/stop")
                .then()
                .statusCode(200)
                .body("offerId", equalTo("o8"))
                .body("cancelled", equalTo(1))
                .body("handedOff", equalTo(0));
        assertThat(pending.state()).isEqualTo("cancelled");
        get("/offers/o8").body("status", equalTo("ended")).body("stoppedAt", notNullValue());
        post("/offers/o8/stop").then().statusCode(200).body("cancelled", equalTo(1));
        put("/offers/o8", Staff.offer("c1s")).statusCode(409).body("type", equalTo("/problems/conflict"));
        post("/offers/none/stop").then().statusCode(404);
    }

    @Test
    void pauseEndsWhatIsPendingUnderTheClientsPrecondition() {
        put("/offers/o9", Staff.offer("c1s"));
        Pending pending = Pending.of(pool, "c1", "c1s", "o9");
        Map<String, Object> paused = with(Staff.offer("c1s"), "status", "paused");
        admin().header("If-Match", "\"9\"")
                .body(paused)
                .put("/api/v1/offers/o9")
                .then()
                .statusCode(412);
        put("/offers/o9", with(paused, "topic", "boats")).statusCode(400);
        assertThat(pending.state()).isEqualTo("pending");
        admin().header("If-Match", "\"1\"")
                .body(paused)
                .put("/api/v1/offers/o9")
                .then()
                .statusCode(200)
                .body("status", equalTo("paused"));
        assertThat(pending.state()).isEqualTo("cancelled");
    }

    @Test
    void deletedOfferEndsAndKeepsItsId() {
        put("/offers/o10", Staff.offer("c1s"));
        Pending pending = Pending.of(pool, "c1", "c1s", "o10");
        admin().header("If-Match", "\"3\"").delete("/api/v1/offers/o10").then().statusCode(412);
        admin().header("If-Match", "\"1\"").delete("/api/v1/offers/o10").then().statusCode(204);
        assertThat(pending.state()).isEqualTo("cancelled");
        assertThat(books.offers().of(new StoreId("c1s"), Trigger.ENTER))
                .noneMatch(offer -> offer.id().equals(new OfferId("o10")));
        get("/offers/o10").statusCode(404);
        admin().delete("/api/v1/offers/o10").then().statusCode(404);
        post("/offers/o10/stop").then().statusCode(404);
        put("/offers/o10", Staff.offer("c1s")).statusCode(409).body("type", equalTo("/problems/taken"));
    }

    @Test
    void listIsPagedAndOfAStore() {
        // ids that sort first, among however many offers the other tests leave
        for (String id : List.of("0-p1", "0-p2", "0-p3")) {
            put("/offers/" + id, Staff.offer("c2s")).statusCode(201);
        }
        String next = get("/offers?storeId=c2s&limit=2")
                .body("items.id", contains("0-p1", "0-p2"))
                .extract()
                .path("next");
        get("/offers?storeId=c2s&limit=2&cursor=" + next)
                .body("items.id", contains("0-p3"))
                .body("next", nullValue());
        get("/offers?limit=200").body("items.id", hasItems("0-p1", "0-p3"));
        get("/offers?storeId=none").body("items", equalTo(List.of()));
        get("/offers?limit=0").statusCode(400);
        get("/offers?cursor=x").statusCode(400);
    }

    @Test
    void numberAndTextThatCannotBeKeptAreNamed() {
        put("/offers/o-range", with(Staff.offer("c1s"), "priority", 2147483648L))
                .statusCode(400)
                .body("errors.field", contains("priority"))
                .body("errors.rule", contains("range"));
        admin().body(new JsonObject(Staff.offer("c1s")).encode().replace("Half price", "\\ud800"))
                .put(Staff.API + "/offers/o-text")
                .then()
                .statusCode(400)
                .body("errors.field", contains("content.en.body"));
    }
}
