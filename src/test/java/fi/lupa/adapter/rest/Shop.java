package fi.lupa.adapter.rest;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A retailer with topics, a notice and a store, and calls as a shopper's app makes them. */
final class Shop {
    private Shop() {}

    static void open(Pool pool) {
        run(pool, "INSERT INTO retailer (id, name) VALUES ('r1', 'Retailer'), ('r2', 'Other') ON CONFLICT DO NOTHING");
        run(pool, """
                INSERT INTO topic (retailer_id, id, names, sensitive, min_age) VALUES
                  ('r1', 'cars', '{"en":"Cars"}', false, NULL), ('r1', 'wine', '{"en":"Wine"}', false, 18),
                  ('r1', 'health', '{"en":"Health"}', true, NULL), ('r2', 'toys', '{"en":"Toys"}', false, NULL)
                ON CONFLICT DO NOTHING
                """);
        run(pool, """
                INSERT INTO notice (retailer_id, version, texts, created_at)
                VALUES ('r1', 'n1', '{"en":"We use your position.","fi":"Sijainti."}', now()) ON CONFLICT DO NOTHING
                """);
        run(pool, """
                INSERT INTO store (id, retailer_id, name, time_zone) VALUES
                  ('s1', 'r1', 'One', 'Europe/Helsinki'), ('s2', 'r2', 'Two', 'Europe/Helsinki') ON CONFLICT DO NOTHING
                """);
    }

    static void run(Pool pool, String sql) {
        pool.query(sql).execute().await().atMost(Duration.ofSeconds(10));
    }

    static Response enrol() {
        return RestAssured.given().contentType("application/json").body("{}").post("/api/v1/shoppers");
    }

    static String token() {
        return enrol().then().statusCode(201).extract().path("token");
    }

    static RequestSpecification as(String token) {
        return RestAssured.given().header("Authorization", "Bearer " + token).contentType("application/json");
    }

    static Response give(String token, String key, Map<String, ?> consent) {
        return as(token).header("Idempotency-Key", key).body(consent).post("/api/v1/me/consents");
    }

    static String given(String token, Map<String, ?> consent) {
        return give(token, UUID.randomUUID().toString(), consent)
                .then()
                .statusCode(201)
                .extract()
                .path("consentId");
    }

    static Map<String, Object> consent(String... topics) {
        return Map.of(
                "retailerId", "r1",
                "topics", List.of(topics),
                "purposes", List.of("location-offers"),
                "noticeVersion", "n1",
                "language", "en");
    }

    static Map<String, Object> device(Map<String, String> identity) {
        return Map.of(
                "identity",
                identity,
                "channel",
                Map.of("type", "mqtt"),
                "language",
                "en",
                "timeZone",
                "Europe/Helsinki");
    }
}
