package fi.lupa;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.paho.client.mqttv3.MqttException;

/** A new retailer and store with a gateway in each of two zones, set up through the API. */
record ShopFloor(int mqttPort, String retailer, String store) {
    static ShopFloor open(int mqttPort) {
        String id = UUID.randomUUID().toString();
        ShopFloor floor = new ShopFloor(mqttPort, "r-" + id, "s-" + id);
        floor.put("retailers/" + floor.retailer, Map.of("name", "Retailer"));
        floor.put(
                "retailers/" + floor.retailer + "/topics/cars",
                Map.of("names", Map.of("en", "Cars"), "sensitive", false));
        floor.put(
                "retailers/" + floor.retailer + "/notices/n1", Map.of("texts", Map.of("en", "We use your position.")));
        floor.put("stores/" + floor.store, floor.topology());
        return floor;
    }

    private Map<String, Object> topology() {
        return Map.of(
                "retailerId",
                retailer,
                "name",
                "Store",
                "timeZone",
                "Europe/Helsinki",
                "zones",
                List.of(Map.of("id", "door", "name", "Door"), Map.of("id", "cars", "name", "Cars")),
                "gateways",
                List.of(Map.of("id", "g1", "zoneId", "door"), Map.of("id", "g2", "zoneId", "cars")));
    }

    /** Adds an active offer. */
    String offer(String trigger, Map<String, Object> more) {
        String id = "o-" + UUID.randomUUID();
        Map<String, Object> offer = new HashMap<>(more);
        offer.put("topic", "cars");
        offer.put("storeIds", List.of(store));
        offer.put("trigger", trigger);
        offer.putIfAbsent("content", Map.of("en", Map.of("title", "Car wax", "body", "Half price")));
        offer.put("schedule", Map.of("from", "2020-01-01T00:00:00Z"));
        offer.put("status", "active");
        put("offers/" + id, offer);
        return id;
    }

    /** The answer to the stop of an offer. */
    JsonPath stop(String offer) {
        return admin().post("/api/v1/offers/" + offer + "/stop")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** A till tells of a purchase about cars. */
    JsonPath purchase(String key, String code, Instant at) {
        return tell(key, code, at).then().statusCode(201).extract().jsonPath();
    }

    /** What a till is told that shows a code. */
    int purchaseStatus(String code) {
        return tell(code, code, Instant.now()).statusCode();
    }

    private Response tell(String key, String code, Instant at) {
        return admin().header("Idempotency-Key", key)
                .body(Map.of("storeId", store, "purchaseCode", code, "topics", List.of("cars"), "at", at.toString()))
                .post("/api/v1/purchases");
    }

    /** Makes the topic sensitive. */
    void makeSensitive() {
        admin().body(Map.of("names", Map.of("en", "Cars"), "sensitive", true))
                .put("/api/v1/retailers/" + retailer + "/topics/cars")
                .then()
                .statusCode(200);
    }

    /** Adds another topic. */
    void topic(String id) {
        put("retailers/" + retailer + "/topics/" + id, Map.of("names", Map.of("en", "Topic"), "sensitive", false));
    }

    MqttPeer gateway(String id) throws MqttException {
        JsonPath credentials = admin().post("/api/v1/stores/" + store + "/gateways/" + id + "/credentials")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        return MqttPeer.gateway(mqttPort, credentials.getString("username"), credentials.getString("password"));
    }

    /** The gateway hears the phone. */
    void hear(MqttPeer gateway, String id, Phone phone) throws MqttException {
        hear(gateway, id, phone, -55);
    }

    /** The gateway hears the phone that strongly, in dBm. */
    void hear(MqttPeer gateway, String id, Phone phone, int rssi) throws MqttException {
        gateway.publish(
                "lupa/v1/" + store + "/" + id + "/sightings",
                "{\"sightings\":[{\"id\":\"ibeacon:" + phone.uuid() + ":100:1\",\"rssi\":" + rssi + "}]}");
    }

    private void put(String path, Object body) {
        admin().body(body).put("/api/v1/" + path).then().statusCode(201);
    }

    private static RequestSpecification admin() {
        return RestAssured.given()
                .auth()
                .preemptive()
                .basic("admin", LupaTestResource.ADMIN_PASSWORD)
                .contentType("application/json");
    }
}
