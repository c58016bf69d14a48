package fi.lupa.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Stores of one retailer, each heard by a gateway at either of two programs, with numbered topics and an offer for each that is
 * good in all of them.
 *
 * @param gateways of each store, one at each program
 */
record HammerShop(TwoPrograms programs, List<List<Gateway>> gateways) implements AutoCloseable {
    static final int TOPICS = 60;
    private static final int STORES = 4;

    /** Sets it up, and connects the gateways. */
    static HammerShop open(TwoPrograms programs) {
        Api api = programs.sender().api();
        admin(api, "/retailers/r1", Map.of("name", "Retailer"));
        admin(api, "/retailers/r1/notices/n1", Map.of("texts", Map.of("en", "We use your position in our shops.")));
        IntStream.range(0, STORES).forEach(store -> admin(api, "/stores/h" + store, store()));
        for (int topic = 0; topic < TOPICS; topic++) {
            admin(
                    api,
                    "/retailers/r1/topics/t" + topic,
                    Map.of("names", Map.of("en", "Topic " + topic), "sensitive", false));
            offer(api, "o" + topic, topic);
        }
        return new HammerShop(
                programs,
                IntStream.range(0, STORES)
                        .mapToObj(store -> List.of(
                                gateway(programs.sender(), api, "h" + store, 0),
                                gateway(programs.other(), api, "h" + store, 1)))
                        .toList());
    }

    private static Map<String, Object> store() {
        return Map.of(
                "retailerId", "r1",
                "name", "Store",
                "timeZone", "Europe/Helsinki",
                "zones", List.of(Map.of("id", "door", "name", "door")),
                "gateways", List.of(Map.of("id", "g0", "zoneId", "door"), Map.of("id", "g1", "zoneId", "door")));
    }

    /** An offer about a topic, in all the stores. */
    static Api.Answer offer(Api api, String id, int topic) {
        Map<String, Object> offer = Map.of(
                "topic",
                "t" + topic,
                "storeIds",
                IntStream.range(0, STORES).mapToObj(store -> "h" + store).toList(),
                "trigger",
                "ENTER",
                "content",
                Map.of("en", Map.of("title", "Offer", "body", "Offer " + id)),
                "schedule",
                Map.of("from", "2020-01-01T00:00:00Z"),
                "status",
                "active");
        return api.admin("PUT", "/offers/" + id, offer);
    }

    private static void admin(Api api, String path, Object body) {
        api.admin("PUT", path, body).ok();
    }

    private static Gateway gateway(Program program, Api api, String store, int number) {
        JsonNode credentials = api.admin("POST", "/stores/" + store + "/gateways/g" + number + "/credentials", Map.of())
                .ok();
        return new Gateway(program.mqttPort(), store, "g" + number, credentials);
    }

    /** A new shopper whose device has a fixed identity and is enrolled at some program. */
    static Shopper shopper(Api api) {
        JsonNode enrolled = api.open("POST", "/shoppers", Map.of()).ok();
        String token = enrolled.path("token").asText();
        String signal = "ibeacon:" + UUID.randomUUID() + ":1:1";
        return new Shopper(
                enrolled.path("shopperId").asText(),
                token,
                signal,
                device(api, token, signal).ok());
    }

    /** Enrols a device of a fixed identity. */
    static Api.Answer device(Api api, String token, String signal) {
        Map<String, Object> device = Map.of(
                "identity",
                Map.of("scheme", "ibeacon", "id", signal),
                "channel",
                Map.of("type", "mqtt"),
                "language",
                "en",
                "timeZone",
                "Europe/Helsinki");
        return api.me(token, "POST", "/me/devices", device);
    }

    @Override
    public void close() {
        gateways.forEach(both -> both.forEach(Gateway::close));
    }
}
