package fi.lupa.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import fi.lupa.LupaTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(LupaTestResource.class)
@TestProfile(GenerousSettings.class)
class ShopperApiTest {
    private static final String CONSENTS = "/api/v1/me/consents";

    @Inject
    Pool pool;

    @BeforeEach
    void openShop() {
        Shop.open(pool);
    }

    @Test
    void enrolmentGivesSecretsThatOnlyTheAnswerHolds() {
        String token = Shop.enrol()
                .then()
                .statusCode(201)
                .body("shopperId", matchesPattern("[0-9a-f-]{36}"))
                .body("token", matchesPattern("[A-Za-z0-9_-]{43}"))
                .body("recoveryCode", not(""))
                .extract()
                .path("token");
        Shop.as(token)
                .get(CONSENTS)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0))
                .body("next", nullValue());
    }

    @Test
    void repeatedEnrolmentAnswersWithTheSameSecrets() {
        String key = UUID.randomUUID().toString();
        String first = enrolWith(key);
        assertThat(enrolWith(key)).isEqualTo(first);
        assertThat(enrolWith(UUID.randomUUID().toString())).isNotEqualTo(first);
    }

    private static String enrolWith(String key) {
        return RestAssured.given()
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body("{}")
                .post("/api/v1/shoppers")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
    }

    @ParameterizedTest
    @CsvSource({
        "ibeacon, 'ibeacon:[0-9a-f-]{36}:[0-9]+:[0-9]+'",
        "uid, 'uid:[0-9a-f]{32}'",
    })
    void fixedIdentityIsIssued(String scheme, String pattern) {
        Shop.as(Shop.token())
                .body(Shop.device(Map.of("scheme", scheme)))
                .post("/api/v1/me/devices")
                .then()
                .statusCode(201)
                .body("deviceId", matchesPattern("[0-9a-f-]{36}"))
                .body("mqtt.password", matchesPattern("[A-Za-z0-9_-]{43}"))
                .body("identity.scheme", equalTo(scheme))
                .body("identity.id", matchesPattern(pattern))
                .body("channel.type", equalTo("mqtt"))
                .body("channel.state", equalTo("confirmed"));
    }

    @Test
    void claimedIdentityIsTakenForEverybodyElse() {
        String id = "ibeacon:" + UUID.randomUUID() + ":100:1";
        Map<String, Object> device = Shop.device(Map.of("scheme", "ibeacon", "id", id));
        Shop.as(Shop.token())
                .body(device)
                .post("/api/v1/me/devices")
                .then()
                .statusCode(201)
                .body("identity.id", equalTo(id));
        Shop.as(Shop.token())
                .body(device)
                .post("/api/v1/me/devices")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/taken"));
    }

    @Test
    void repeatedDeviceEnrolmentAnswersWithTheSameCredentials() {
        String token = Shop.token();
        Map<String, Object> device = Shop.device(Map.of("scheme", "uid"));
        List<String> passwords = IntStream.range(0, 2)
                .mapToObj(i -> Shop.as(token)
                        .header("Idempotency-Key", "d1")
                        .body(device)
                        .post("/api/v1/me/devices")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("mqtt.password"))
                .toList();
        assertThat(passwords.get(0)).isEqualTo(passwords.get(1));
    }

    @ParameterizedTest
    @CsvSource({
        "channel.type, unsupported, uid, fcm, en, Europe/Helsinki",
        "language, format, uid, mqtt, '???', Europe/Helsinki",
        "timeZone, format, uid, mqtt, en, Mars/Crater",
        "identity.scheme, format, morse, mqtt, en, Europe/Helsinki",
    })
    void deviceThatCannotBeServedIsRefused(
            String field, String rule, String scheme, String channel, String language, String zone) {
        Shop.as(Shop.token())
                .body(Map.of(
                        "identity",
                        Map.of("scheme", scheme),
                        "channel",
                        Map.of("type", channel),
                        "language",
                        language,
                        "timeZone",
                        zone))
                .post("/api/v1/me/devices")
                .then()
                .statusCode(400)
                .body("errors.field", contains(field))
                .body("errors.rule", contains(rule));
    }

    @Test
    void consentIsAnsweredAndListed() {
        String token = Shop.token();
        String id = Shop.give(token, "k", Shop.consent("cars"))
                .then()
                .statusCode(201)
                .body("status", equalTo("active"))
                .body("topics", contains("cars"))
                .body("validUntil", matchesPattern(".*Z"))
                .body("$", not(hasKey("storeIds")))
                .body("$", not(hasKey("endedAt")))
                .extract()
                .path("consentId");
        Shop.as(token).get(CONSENTS).then().statusCode(200).body("items.consentId", contains(id));
    }

    @Test
    void longListComesInPages() {
        String token = Shop.token();
        List<String> given = IntStream.range(0, 5)
                .mapToObj(i -> Shop.given(token, Shop.consent("cars")))
                .toList();
        List<String> read = new ArrayList<>();
        String cursor = "";
        do {
            var page = Shop.as(token)
                    .get(CONSENTS + "?limit=2" + cursor)
                    .then()
                    .statusCode(200)
                    .extract();
            page.<List<String>>path("items.consentId").forEach(id -> read.add(0, id));
            cursor = page.path("next") == null ? null : "&cursor=" + page.path("next");
        } while (cursor != null);
        assertThat(read).isEqualTo(given);
    }

    @Test
    void sameKeyGivesOneConsentHoweverOftenAndAtOnce() {
        String token = Shop.token();
        List<CompletableFuture<String>> calls = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> Shop.give(token, "same", Shop.consent("cars"))
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("consentId")))
                .toList();
        assertThat(calls.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        Shop.give(token, "same", Shop.consent("wine"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    void keyOfARefusedRequestMayBeUsedAgain() {
        String token = Shop.token();
        Shop.give(token, "again", Shop.consent("nothing")).then().statusCode(400);
        Shop.give(token, "again", Shop.consent("cars")).then().statusCode(201);
    }

    @Test
    void consentWithoutAKeyIsRefused() {
        Shop.as(Shop.token())
                .body(Shop.consent("cars"))
                .post(CONSENTS)
                .then()
                .statusCode(400)
                .body("errors.field", contains("Idempotency-Key"));
    }

    @Test
    void termsThatDoNotFitTheRetailerAreNamed() {
        String token = Shop.token();
        refused(token, Map.of("retailerId", "r9"), "retailerId", "unknown");
        refused(token, Map.of("topics", List.of("cars", "toys")), "topics[1]", "unknown");
        refused(token, Map.of("topics", List.of("cars", "health")), "topics[1]", "alone");
        refused(token, Map.of("topics", List.of("wine")), "ageConfirmed", "min-age");
        refused(token, Map.of("topics", List.of("wine"), "ageConfirmed", 17), "ageConfirmed", "min-age");
        refused(token, Map.of("storeIds", List.of("s2")), "storeIds", "unknown");
        refused(token, Map.of("noticeVersion", "n9"), "noticeVersion", "unknown");
        refused(token, Map.of("language", "sv"), "language", "unknown");
        refused(token, Map.of("purposes", List.of("spying")), "purposes[0]", "format");
        refused(token, Map.of("validUntil", "2020-01-01T00:00:00Z"), "validUntil", "future");
        refused(token, Map.of("validUntil", "2999-01-01T00:00:00Z"), "validUntil", "max-duration");
    }

    private static void refused(String token, Map<String, ?> change, String field, String rule) {
        Map<String, Object> consent = new HashMap<>(Shop.consent("cars"));
        consent.putAll(change);
        Shop.give(token, UUID.randomUUID().toString(), consent)
                .then()
                .statusCode(400)
                .body("errors.field", contains(field))
                .body("errors.rule", contains(rule));
    }

    @Test
    void everyTermMayBeNamed() {
        Map<String, Object> consent = new HashMap<>(Shop.consent("wine"));
        long from = Instant.now().plus(1, ChronoUnit.HOURS).toEpochMilli();
        consent.putAll(Map.of(
                "storeIds", List.of("s1"), "maxUses", 3, "until", Map.of("event", "purchase"), "ageConfirmed", true));
        consent.putAll(Map.of("validFrom", from, "validUntil", from + 1000));
        Shop.give(Shop.token(), "k", consent)
                .then()
                .statusCode(201)
                .body("status", equalTo("scheduled"))
                .body("storeIds", contains("s1"))
                .body("maxUses", equalTo(3))
                .body("until.event", equalTo("purchase"))
                .body("validFrom", equalTo(Instant.ofEpochMilli(from).toString()));
    }

    @Test
    void withdrawalIsFinalAndRepeatable() {
        String token = Shop.token();
        String id = Shop.give(token, "w", Shop.consent("cars")).then().extract().path("consentId");
        String first = withdraw(token, id);
        assertThat(withdraw(token, id)).isEqualTo(first);
        Shop.give(token, "w", Shop.consent("cars"))
                .then()
                .statusCode(201)
                .body("consentId", equalTo(id))
                .body("status", equalTo("ended"))
                .body("endedBy", equalTo("withdrawal"))
                .body("endedAt", equalTo(first));
    }

    private static String withdraw(String token, String id) {
        return Shop.as(token)
                .delete(CONSENTS + "/" + id)
                .then()
                .statusCode(200)
                .body("consentId", equalTo(id))
                .body("cancelled", equalTo(0))
                .body("handedOff", equalTo(0))
                .extract()
                .path("withdrawnAt");
    }

    @Test
    void consentOfSomebodyElseIsNotThere() {
        String id = Shop.given(Shop.token(), Shop.consent("cars"));
        String stranger = Shop.token();
        for (String unknown : new String[] {id, UUID.randomUUID().toString(), "nonsense"}) {
            Shop.as(stranger).delete(CONSENTS + "/" + unknown).then().statusCode(404);
        }
    }

    @Test
    void filterWithdrawsWhatMatches() {
        String token = Shop.token();
        String cars = Shop.given(token, Shop.consent("cars"));
        String health = Shop.given(token, Shop.consent("health"));
        Shop.as(token)
                .delete(CONSENTS + "?retailerId=r1&topic=cars")
                .then()
                .statusCode(200)
                .body("consentIds", contains(cars));
        Shop.as(token).delete(CONSENTS + "?topic=health").then().body("consentIds", contains(health));
        Shop.as(token)
                .delete(CONSENTS + "?retailerId=r2")
                .then()
                .statusCode(200)
                .body("consentIds.size()", equalTo(0));
        Shop.as(token).delete(CONSENTS).then().statusCode(400).body("errors.field", hasItem("retailerId"));
    }

    @Test
    void shopperWithoutVisitsHasNoDecisions() {
        Shop.as(Shop.token()).get("/api/v1/me/decisions").then().statusCode(200).body("items.size()", equalTo(0));
    }
}
