package fi.lupa.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import fi.lupa.LupaTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pauses, fulfilment and purchases as they are asked for. */
@QuarkusTest
@QuarkusTestResource(LupaTestResource.class)
@TestProfile(GenerousSettings.class)
class EndingsApiTest {
    private static final String PAUSE = "/api/v1/me/pause";
    private static final String CONSENTS = "/api/v1/me/consents/";

    @Inject
    Pool pool;

    private String token;

    @BeforeEach
    void openShop() {
        Shop.open(pool);
        token = Shop.token();
    }

    @Test
    void pauseIsToldAndEndedAsOftenAsOneLikes() {
        Shop.as(token).get(PAUSE).then().statusCode(200).body("paused", equalTo(false));
        String until = Instant.now().plusSeconds(60).toString();
        Response first = Shop.as(token).body(Map.of("until", until)).put(PAUSE);
        first.then().statusCode(200).body("paused", equalTo(true)).body("cancelled", equalTo(0));
        Shop.as(token)
                .put(PAUSE)
                .then()
                .statusCode(200)
                .body("pausedAt", equalTo(first.path("pausedAt")))
                .body("until", nullValue());
        for (int i = 0; i < 2; i++) {
            Shop.as(token).delete(PAUSE).then().statusCode(200).body("paused", equalTo(false));
        }
    }

    @Test
    void pauseThatWouldHaveEndedIsRefused() {
        Shop.as(token)
                .body(Map.of("until", Instant.now().minusSeconds(1).toString()))
                .put(PAUSE)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("until"))
                .body("errors[0].rule", equalTo("future"));
        Shop.as(token).body(Map.of("forever", true)).put(PAUSE).then().statusCode(400);
        Shop.as(token).get(PAUSE).then().body("paused", equalTo(false));
    }

    @Test
    void onlyAConsentUntilAPurchaseIsFulfilled() {
        String plain = Shop.given(token, Shop.consent("cars"));
        Shop.as(token)
                .post(CONSENTS + plain + "/fulfilled")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/conflict"));
        String until = Shop.given(token, untilPurchase("cars"));
        Shop.as(Shop.token()).post(CONSENTS + until + "/fulfilled").then().statusCode(404);
        Shop.as(token).post(CONSENTS + UUID.randomUUID() + "/fulfilled").then().statusCode(404);
        Shop.as(token)
                .post(CONSENTS + until + "/fulfilled")
                .then()
                .statusCode(200)
                .body("endedBy", equalTo("fulfilled"));
        assertThat(status(plain)).isEqualTo("active");
    }

    @Test
    void consentThatWasWithdrawnKeepsThatEndWhenItIsFulfilled() {
        String until = Shop.given(token, untilPurchase("cars"));
        Shop.as(token).delete(CONSENTS + until).then().statusCode(200);
        Shop.as(token)
                .post(CONSENTS + until + "/fulfilled")
                .then()
                .statusCode(200)
                .body("endedBy", equalTo("withdrawal"));
    }

    @Test
    void purchaseEndsWhatWasToLastUntilItAndKeepsNoBasket() {
        String ends = Shop.given(token, untilPurchase("cars"));
        String other = Shop.given(token, untilPurchase("health"));
        String plain = Shop.given(token, Shop.consent("cars"));
        Response answer = tell(purchase(code(), "cars", "wine"));
        answer.then().statusCode(201).body("endedConsents", equalTo(1));
        assertThat(answer.asString()).doesNotContain(ends);
        assertThat(List.of(status(ends), status(other), status(plain))).containsExactly("ended", "active", "active");
        String[] kept = pool.preparedQuery("SELECT topics FROM purchase WHERE id = $1")
                .execute(Tuple.of(UUID.fromString(answer.path("purchaseId"))))
                .await()
                .atMost(Duration.ofSeconds(10))
                .iterator()
                .next()
                .getArrayOfStrings("topics");
        assertThat(kept).containsExactly("cars");
    }

    @Test
    void codeIsGoodForOnePurchaseAndItsRepetition() {
        Shop.given(token, untilPurchase("cars"));
        Map<String, Object> purchase = purchase(code(), "cars");
        String key = UUID.randomUUID().toString();
        String id = tell(key, purchase).then().statusCode(201).extract().path("purchaseId");
        tell(key, purchase)
                .then()
                .statusCode(201)
                .body("purchaseId", equalTo(id))
                .body("endedConsents", equalTo(1));
        tell(key, Staff.with(purchase, "storeId", "s2", "topics", List.of("toys")))
                .then()
                .statusCode(422);
        assertThat(tell(purchase).statusCode()).isEqualTo(400);
    }

    @Test
    void codesThatOpenNothingAreAnsweredAlike() {
        String used = code();
        tell(purchase(used, "cars")).then().statusCode(201);
        String expired = code();
        pool.query("UPDATE purchase_code SET expires_at = created_at WHERE used_at IS NULL")
                .execute()
                .await()
                .atMost(Duration.ofSeconds(10));
        String unknown = tell(purchase("unknown", "cars")).asString();
        assertThat(tell(purchase(used, "cars")).asString()).isEqualTo(unknown);
        assertThat(tell(purchase(expired, "cars")).asString()).isEqualTo(unknown);
        assertThat(tell(Staff.with(purchase("unknown", "cars"), "purchaseCode", null, "couponCode", "C1"))
                        .asString())
                .isEqualTo(unknown);
        assertThat(unknown).contains("\"status\":400");
    }

    @Test
    void badPurchasesAreToldWhatIsWrong() {
        Map<String, Object> good = purchase("code", "cars");
        refused(Staff.with(good, "storeId", "nowhere"), "storeId");
        refused(Staff.with(good, "topics", List.of("toys")), "topics");
        refused(Staff.with(good, "topics", List.of()), "topics");
        refused(Staff.with(good, "at", Instant.now().plusSeconds(60).toString()), "at");
        refused(Staff.with(good, "couponCode", "C1"), "purchaseCode");
        refused(Staff.with(good, "purchaseCode", null), "purchaseCode");
        refused(Staff.with(good, "basket", 1), "basket");
        Staff.admin().body(good).post("/api/v1/purchases").then().statusCode(400);
    }

    @Test
    void tillTellsOfItsOwnStoresAlone() {
        Map<String, Object> good = purchase(code(), "cars");
        till("s2")
                .header("Idempotency-Key", "t1")
                .body(good)
                .post("/api/v1/purchases")
                .then()
                .statusCode(400);
        till("s1")
                .header("Idempotency-Key", "t1")
                .body(good)
                .post("/api/v1/purchases")
                .then()
                .statusCode(201);
        till("s1").get("/api/v1/offers").then().statusCode(403);
    }

    private static RequestSpecification till(String store) {
        String name = "till-" + UUID.randomUUID();
        String password = "long enough " + name;
        Staff.put("/users/" + name, Map.of("password", password, "role", "pos", "storeIds", List.of(store)))
                .statusCode(201);
        return RestAssured.given().auth().preemptive().basic(name, password).contentType("application/json");
    }

    private static void refused(Map<String, Object> purchase, String field) {
        tell(purchase).then().statusCode(400).body("errors[0].field", equalTo(field));
    }

    private static Response tell(Map<String, Object> purchase) {
        return tell(UUID.randomUUID().toString(), purchase);
    }

    private static Response tell(String key, Map<String, Object> purchase) {
        return Staff.admin().header("Idempotency-Key", key).body(purchase).post("/api/v1/purchases");
    }

    private static Map<String, Object> purchase(String code, String... topics) {
        return Map.of(
                "storeId",
                "s1",
                "purchaseCode",
                code,
                "topics",
                List.of(topics),
                "at",
                Instant.now().toString());
    }

    private String code() {
        return Shop.as(token)
                .post("/api/v1/me/purchase-code")
                .then()
                .statusCode(201)
                .extract()
                .path("code");
    }

    private static Map<String, Object> untilPurchase(String... topics) {
        return Staff.with(Shop.consent(topics), "until", Map.of("event", "purchase"));
    }

    private String status(String consent) {
        return Shop.as(token)
                .get("/api/v1/me/consents")
                .path("items.find { it.consentId == '" + consent + "' }.status");
    }
}
