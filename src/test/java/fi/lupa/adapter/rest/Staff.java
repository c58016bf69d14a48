package fi.lupa.adapter.rest;

import fi.lupa.LupaTestResource;
import io.restassured.RestAssured;
import io.restassured.common.mapper.TypeRef;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Calls as the administrator makes them, and a small retailer to make them about. */
final class Staff {
    static final String API = "/api/v1";
    static final TypeRef<Map<String, Object>> JSON = new TypeRef<>() {};

    private Staff() {}

    static RequestSpecification admin() {
        return RestAssured.given()
                .auth()
                .preemptive()
                .basic("admin", LupaTestResource.ADMIN_PASSWORD)
                .contentType("application/json");
    }

    static ValidatableResponse put(String path, Object body) {
        return admin().body(body).put(API + path).then();
    }

    static ValidatableResponse get(String path) {
        return admin().get(API + path).then();
    }

    static Response post(String path) {
        return admin().post(API + path);
    }

    /** A retailer with the topics cars and home, a notice n1, and a store with two zones and a gateway in each. */
    static void open(String retailer, String store) {
        put("/retailers/" + retailer, Map.of("name", "Retailer")).statusCode(201);
        for (String topic : List.of("cars", "home")) {
            put("/retailers/" + retailer + "/topics/" + topic, topic(false)).statusCode(201);
        }
        put("/retailers/" + retailer + "/notices/n1", Map.of("texts", Map.of("en", "We use your position.")))
                .statusCode(201);
        put("/stores/" + store, store(retailer)).statusCode(201);
    }

    static Map<String, Object> topic(boolean sensitive) {
        return Map.of("names", Map.of("en", "Cars", "fi", "Autot"), "sensitive", sensitive);
    }

    static Map<String, Object> store(String retailer) {
        return with(
                Map.of("retailerId", retailer, "name", "Store", "timeZone", "Europe/Helsinki"),
                "zones",
                List.of(Map.of("id", "door", "name", "Door"), Map.of("id", "cars", "name", "Cars")),
                "gateways",
                List.of(Map.of("id", "g1", "zoneId", "door"), Map.of("id", "g2", "zoneId", "cars")));
    }

    static Map<String, Object> offer(String store) {
        return with(
                Map.of("topic", "cars", "storeIds", List.of(store), "trigger", "ENTER", "priority", 1),
                "content",
                Map.of("en", Map.of("title", "Wax", "body", "Half price")),
                "schedule",
                Map.of("from", "2020-01-01T00:00:00Z"),
                "status",
                "active");
    }

    /** The map with more entries, or others; a null value takes one away. */
    static Map<String, Object> with(Map<String, ?> map, Object... entries) {
        Map<String, Object> result = new HashMap<>(map);
        for (int i = 0; i < entries.length; i += 2) {
            if (entries[i + 1] == null) {
                result.remove((String) entries[i]);
            } else {
                result.put((String) entries[i], entries[i + 1]);
            }
        }
        return result;
    }
}
