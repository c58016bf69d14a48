package fi.lupa;

import io.restassured.RestAssured;
import io.restassured.http.Method;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A shopper with one device, enrolled through the API. */
record Phone(String token, String deviceId, String username, String password, UUID uuid) {
    static Phone enrol() {
        UUID uuid = UUID.randomUUID();
        String token = newToken();
        JsonPath device = newDevice(token, Map.of("scheme", "ibeacon", "id", "ibeacon:" + uuid + ":100:1"));
        return of(token, device, uuid);
    }

    /** A device of a shopper that has an issued fixed id. */
    static Phone of(String token) {
        return of(token, Map.of("scheme", "ibeacon"));
    }

    /** A device of a shopper. */
    static Phone of(String token, Map<String, String> identity) {
        return of(token, newDevice(token, identity), UUID.randomUUID());
    }

    /** The same with another token. */
    Phone with(String other) {
        return new Phone(other, deviceId, username, password, uuid);
    }

    /** The same with another MQTT account. */
    Phone with(String name, String secret) {
        return new Phone(token, deviceId, name, secret, uuid);
    }

    static String newToken() {
        return RestAssured.given()
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/shoppers")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
    }

    /** The answer to the enrolment of a device. */
    static JsonPath newDevice(String token, Map<String, String> identity) {
        return as(token)
                .body(Map.of(
                        "identity",
                        identity,
                        "channel",
                        Map.of("type", "mqtt"),
                        "language",
                        "en",
                        "timeZone",
                        "Europe/Helsinki"))
                .post("/api/v1/me/devices")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    static Phone of(String token, JsonPath device, UUID uuid) {
        return new Phone(
                token,
                device.getString("deviceId"),
                device.getString("mqtt.username"),
                device.getString("mqtt.password"),
                uuid);
    }

    String pushTopic() {
        return "lupa/v1/devices/" + deviceId + "/push";
    }

    String consent(String retailer) {
        return consent(retailer, Map.of());
    }

    /** Gives a consent to offers about cars with more terms, or others. */
    String consent(String retailer, Map<String, Object> more) {
        return give(UUID.randomUUID().toString(), retailer, more).getString("consentId");
    }

    /** The answer to a request for a consent. */
    JsonPath give(String key, String retailer, Map<String, Object> more) {
        Map<String, Object> terms = new HashMap<>(Map.of(
                "retailerId",
                retailer,
                "topics",
                List.of("cars"),
                "purposes",
                List.of("location-offers"),
                "noticeVersion",
                "n1",
                "language",
                "en"));
        terms.putAll(more);
        return as(token)
                .header("Idempotency-Key", key)
                .body(terms)
                .post("/api/v1/me/consents")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    /** The final answer to a call without a body. */
    JsonPath call(Method method, String path, int status) {
        return as(token)
                .request(method, path.isEmpty() ? "/api/v1/me" : "/api/v1/me/" + path)
                .then()
                .statusCode(status)
                .extract()
                .jsonPath();
    }

    /** The final answer to a withdrawal. */
    JsonPath withdraw(String consent) {
        return as(token)
                .delete("/api/v1/me/consents/" + consent)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    String statusOf(String consent) {
        return as(token)
                .get("/api/v1/me/consents")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.consentId == '" + consent + "' }.status");
    }

    List<Map<String, Object>> decisions() {
        return as(token)
                .get("/api/v1/me/decisions")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    private static RequestSpecification as(String token) {
        return RestAssured.given().header("Authorization", "Bearer " + token).contentType("application/json");
    }
}
