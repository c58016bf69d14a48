package fi.lupa.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * One store of one retailer with numbered topics, an offer for each, and gateways; and the shoppers who enrol there. Topic
 * {@code t7} has offer {@code o7}, which goes out when that topic's first permitted sighting of a visit comes.
 */
record Shop(Program program) {
    private static final String ZONE = "door";

    /** Sets up the store with that many topics and gateways. */
    static Shop open(Program program, int topics, int gateways) {
        Shop shop = new Shop(program);
        shop.admin("/retailers/r1", Map.of("name", "Retailer"));
        shop.admin("/retailers/r1/notices/n1", Map.of("texts", Map.of("en", "We use your position in our shops.")));
        shop.admin("/stores/s1", shop.store(gateways));
        IntStream.range(0, topics).forEach(shop::offer);
        return shop;
    }

    private Map<String, Object> store(int gateways) {
        return Map.of(
                "retailerId", "r1",
                "name", "Store",
                "timeZone", "Europe/Helsinki",
                "zones", List.of(Map.of("id", ZONE, "name", ZONE)),
                "gateways",
                        IntStream.range(0, gateways)
                                .mapToObj(g -> Map.of("id", "g" + g, "zoneId", ZONE))
                                .toList());
    }

    private void offer(int number) {
        admin("/retailers/r1/topics/t" + number, Map.of("names", Map.of("en", "Topic " + number), "sensitive", false));
        admin(
                "/offers/o" + number,
                Map.of(
                        "topic",
                        "t" + number,
                        "storeIds",
                        List.of("s1"),
                        "trigger",
                        "ENTER",
                        "content",
                        Map.of("en", Map.of("title", "Offer", "body", "Offer " + number)),
                        "schedule",
                        Map.of("from", "2020-01-01T00:00:00Z"),
                        "priority",
                        1,
                        "status",
                        "active"));
    }

    private void admin(String path, Object body) {
        program.api().admin("PUT", path, body).ok();
    }

    /** A connected gateway with new credentials. */
    Gateway gateway(int number) {
        JsonNode credentials = program.api()
                .admin("POST", "/stores/s1/gateways/g" + number + "/credentials", Map.of())
                .ok();
        return new Gateway(program.mqttPort(), "g" + number, credentials);
    }

    /** A new shopper with a device of a fixed identity. */
    Shopper shopper() {
        Api api = program.api();
        JsonNode enrolled = api.open("POST", "/shoppers", Map.of()).ok();
        String token = enrolled.path("token").asText();
        String signal = "ibeacon:" + UUID.randomUUID() + ":1:1";
        Map<String, Object> device = Map.of(
                "identity",
                Map.of("scheme", "ibeacon", "id", signal),
                "channel",
                Map.of("type", "mqtt"),
                "language",
                "en",
                "timeZone",
                "Europe/Helsinki");
        return new Shopper(
                enrolled.path("shopperId").asText(),
                token,
                signal,
                api.me(token, "POST", "/me/devices", device).ok());
    }
}
