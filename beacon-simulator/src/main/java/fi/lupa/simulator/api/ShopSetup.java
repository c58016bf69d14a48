package fi.lupa.simulator.api;

import static fi.lupa.simulator.api.LupaApi.JSON;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.lupa.simulator.mqtt.Login;
import fi.lupa.simulator.scenario.GatewayPlace;
import fi.lupa.simulator.scenario.Retailer;
import fi.lupa.simulator.scenario.Scenario;
import fi.lupa.simulator.scenario.Store;
import fi.lupa.simulator.scenario.Topic;
import java.util.UUID;

/** The administrator who sets up the retailer of a scenario. */
public final class ShopSetup {
    private final LupaApi api;
    private final Credential admin;

    /**
     * The administrator of an API.
     *
     * @param admin signs in
     */
    public ShopSetup(LupaApi api, Credential admin) {
        this.api = api;
        this.admin = admin;
    }

    /**
     * Puts the retailer with its topics, notice, stores and offers; what is there already is replaced.
     *
     * @throws ApiFailure at the first call that is refused
     */
    public void put(Scenario scenario) throws ApiFailure, InterruptedException {
        Retailer retailer = scenario.retailer();
        String path = "/retailers/" + retailer.id();
        put(
                path,
                JSON.createObjectNode()
                        .put("name", retailer.name())
                        .put("defaultLanguage", retailer.defaultLanguage()));
        for (Topic topic : scenario.topics()) {
            put(path + "/topics/" + topic.id(), body(topic));
        }
        put(
                path + "/notices/" + scenario.notice().version(),
                JSON.createObjectNode()
                        .set("texts", JSON.valueToTree(scenario.notice().texts())));
        for (Store store : scenario.stores()) {
            put("/stores/" + store.id(), body(store, retailer));
        }
        for (ObjectNode offer : scenario.offers()) {
            put("/offers/" + offer.path("id").asText(), offer.deepCopy().without("id"));
        }
    }

    /**
     * New credentials of a gateway, with which it signs in at an MQTT server.
     *
     * @param mqttUrl the server
     * @throws ApiFailure if they are refused
     */
    public Login gateway(Store store, GatewayPlace gateway, String mqttUrl) throws ApiFailure, InterruptedException {
        JsonNode answer = api.call(
                admin,
                Call.post(
                        "/stores/%s/gateways/%s/credentials".formatted(store.id(), gateway.id()),
                        JSON.createObjectNode()));
        String clientId = "%s-%s-%s".formatted(store.id(), gateway.id(), UUID.randomUUID());
        return new Login(
                mqttUrl,
                clientId,
                answer.path("username").asText(),
                answer.path("password").asText());
    }

    private void put(String path, JsonNode body) throws ApiFailure, InterruptedException {
        api.call(admin, Call.put(path, body));
    }

    private static JsonNode body(Topic topic) {
        ObjectNode body = JSON.createObjectNode().put("sensitive", topic.sensitive());
        body.set("names", JSON.valueToTree(topic.names()));
        return topic.minAge() == null ? body : body.put("minAge", topic.minAge());
    }

    private static JsonNode body(Store store, Retailer retailer) {
        ObjectNode body = JSON.createObjectNode()
                .put("retailerId", retailer.id())
                .put("name", store.name())
                .put("timeZone", store.timeZone());
        body.set("zones", JSON.valueToTree(store.zones()));
        ArrayNode gateways = body.putArray("gateways");
        store.gateways()
                .forEach(gateway -> gateways.addObject().put("id", gateway.id()).put("zoneId", gateway.zoneId()));
        return body;
    }
}
