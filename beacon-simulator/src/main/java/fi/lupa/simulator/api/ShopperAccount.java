package fi.lupa.simulator.api;

import static fi.lupa.simulator.api.LupaApi.JSON;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.lupa.simulator.mqtt.Login;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A shopper's account and device, from the app's side. */
public final class ShopperAccount {
    private final LupaApi api;
    private final Credential shopper;
    private final String token;
    private final String recoveryCode;
    private final Device device;

    private ShopperAccount(LupaApi api, String token, String recoveryCode, Device device) {
        this.api = api;
        this.shopper = Credential.bearer(token);
        this.token = token;
        this.recoveryCode = recoveryCode;
        this.device = device;
    }

    /**
     * Enrols a shopper with one device that gets its pushes over MQTT.
     *
     * @param scheme {@code eid}, {@code ibeacon} or {@code uid}
     * @param language a BCP 47 tag
     * @param timeZone an IANA name
     * @throws ApiFailure if a call is refused
     */
    public static ShopperAccount enrol(LupaApi api, String scheme, String language, String timeZone)
            throws ApiFailure, InterruptedException {
        JsonNode account = api.call(Credential.NONE, Call.post("/shoppers", JSON.createObjectNode()));
        String token = account.path("token").asText();
        ObjectNode wanted = JSON.createObjectNode().put("language", language).put("timeZone", timeZone);
        wanted.putObject("identity").put("scheme", scheme);
        wanted.putObject("channel").put("type", "mqtt");
        JsonNode answer = api.call(
                Credential.bearer(token),
                Call.post("/me/devices", wanted).keyed(UUID.randomUUID().toString()));
        return new ShopperAccount(api, token, account.path("recoveryCode").asText(), Device.of(answer));
    }

    /** An account that was enrolled before. */
    public static ShopperAccount saved(LupaApi api, String token, String recoveryCode, Device device) {
        return new ShopperAccount(api, token, recoveryCode, device);
    }

    /** The secret that the account is used with. */
    public String token() {
        return token;
    }

    /** The secret that gives a new token when this one is lost. */
    public String recoveryCode() {
        return recoveryCode;
    }

    /** The device. */
    public Device device() {
        return device;
    }

    /** How the device signs in at an MQTT server. */
    public Login login(String mqttUrl) {
        return new Login(mqttUrl, device.deviceId(), device.username(), device.password());
    }

    /**
     * Gives a consent.
     *
     * @param consent the body of the call
     * @return the consent as Lupa keeps it
     * @throws ApiFailure if it is refused
     */
    public JsonNode consent(JsonNode consent) throws ApiFailure, InterruptedException {
        return api.call(
                shopper,
                Call.post("/me/consents", consent).keyed(UUID.randomUUID().toString()));
    }

    /**
     * Withdraws a consent; returns once that is final.
     *
     * @throws ApiFailure if it is refused, or not final in time
     */
    public JsonNode withdraw(String consentId) throws ApiFailure, InterruptedException {
        return api.call(shopper, Call.delete("/me/consents/" + consentId));
    }

    /**
     * Everything that was decided about the shopper, newest first.
     *
     * @throws ApiFailure if a call is refused
     */
    public List<JsonNode> decisions() throws ApiFailure, InterruptedException {
        return all("/me/decisions");
    }

    /**
     * The shopper's consents, newest first.
     *
     * @throws ApiFailure if a call is refused
     */
    public List<JsonNode> consents() throws ApiFailure, InterruptedException {
        return all("/me/consents");
    }

    private List<JsonNode> all(String path) throws ApiFailure, InterruptedException {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = api.call(shopper, Call.get(path + "?limit=200" + cursor));
            page.path("items").forEach(items::add);
            String next = page.path("next").asText("");
            cursor = page.path("next").isTextual() ? "&cursor=" + next : "";
        } while (!cursor.isEmpty());
        return items;
    }
}
