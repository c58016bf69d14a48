package fi.lupa.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(LupaTestResource.class)
@TestProfile(GenerousSettings.class)
class EnrolmentApiTest {
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
    void shopperWithoutVisitsHasNoDecisions() {
        Shop.as(Shop.token()).get("/api/v1/me/decisions").then().statusCode(200).body("items.size()", equalTo(0));
    }
}
