package fi.lupa;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fi.lupa.adapter.mqtt.MqttListener;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.Method;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Map;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttSecurityException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life of a device and of the credentials around it, over HTTP and MQTT. */
@QuarkusTest
@QuarkusTestResource(LupaTestResource.class)
@TestProfile(EndToEndSettings.class)
class DeviceLifeTest {
    @Inject
    MqttListener listener;

    private ShopFloor floor;
    private Phone phone;
    private MqttPeer gateway;
    private MqttPeer app;

    @BeforeEach
    void open() throws MqttException {
        floor = ShopFloor.open(listener.port());
        phone = Phone.enrol();
        gateway = floor.gateway("g1");
        app = MqttPeer.app(listener.port(), phone);
        floor.offer("ENTER", Map.of());
    }

    @AfterEach
    void close() throws MqttException {
        gateway.close();
        app.close();
    }

    @Test
    void removedDeviceIsToldThenPutOutAndRecognisedNoMore() throws MqttException {
        phone.consent(floor.retailer());
        floor.hear(gateway, "g1", phone);
        String delivery = next(1).getString("deliveryId");
        JsonPath removed = phone.call(Method.DELETE, "devices/" + phone.deviceId(), 200);
        assertThat(removed.getInt("handedOff")).isEqualTo(1);
        await().atMost(2, SECONDS).until(() -> app.received.size() == 2);
        assertThat(next(2).getString("type")).isEqualTo("cancel");
        assertThat(next(2).getString("deliveryId")).isEqualTo(delivery);
        await().atMost(2, SECONDS).until(() -> !app.isConnected());
        phone.call(Method.DELETE, "devices/" + phone.deviceId(), 404);
        phone.call(Method.GET, "devices/" + phone.deviceId(), 404);
        floor.offer("ENTER", Map.of());
        floor.hear(gateway, "g1", phone);
        assertThat(phone.decisions()).hasSize(1);
        assertThatThrownBy(() -> MqttPeer.app(listener.port(), phone)).isInstanceOf(MqttSecurityException.class);
    }

    @Test
    void newCredentialsPutOutWhoCameInByTheOldOnes() throws MqttException {
        phone.consent(floor.retailer());
        JsonPath made = phone.call(Method.POST, "devices/" + phone.deviceId() + "/mqtt-credentials", 201);
        await().atMost(2, SECONDS).until(() -> !app.isConnected());
        assertThatThrownBy(() -> MqttPeer.app(listener.port(), phone)).isInstanceOf(MqttSecurityException.class);
        try (MqttPeer again =
                MqttPeer.app(listener.port(), phone.with(made.getString("username"), made.getString("password")))) {
            floor.hear(gateway, "g1", phone);
            await().until(() -> again.received.size() == 1);
            assertThat(app.received).isEmpty();
        }
    }

    @Test
    void newTokenEndsTheOldOneAndTheConnectionsUnderIt() throws MqttException {
        String token = phone.call(Method.POST, "token", 201).getString("token");
        await().atMost(2, SECONDS).until(() -> !app.isConnected());
        phone.call(Method.GET, "consents", 401);
        phone.with(token).call(Method.GET, "consents", 200);
        MqttPeer.app(listener.port(), phone).close();
    }

    @Test
    void recoveryEndsTokensAndAccountsAndItsCodeIsGoodOnce() {
        JsonPath enrolled = post("/api/v1/shoppers", Map.of(), 201);
        Phone lost = Phone.of(enrolled.getString("token"));
        Map<String, Object> code = Map.of("recoveryCode", enrolled.getString("recoveryCode"));
        JsonPath recovered = post("/api/v1/shoppers/recover", code, 201);
        assertThat(recovered.getString("shopperId")).isEqualTo(enrolled.getString("shopperId"));
        lost.call(Method.GET, "consents", 401);
        assertThatThrownBy(() -> MqttPeer.app(listener.port(), lost)).isInstanceOf(MqttSecurityException.class);
        Phone found = lost.with(recovered.getString("token"));
        found.call(Method.GET, "consents", 200);
        JsonPath made = found.call(Method.POST, "devices/" + lost.deviceId() + "/mqtt-credentials", 201);
        assertThat(made.getString("password")).isNotBlank();
        assertThat(post("/api/v1/shoppers/recover", code, 400).getString("errors[0].rule"))
                .isEqualTo("unknown");
    }

    @Test
    void newIdentityReplacesTheOldOne() throws MqttException {
        phone.consent(floor.retailer());
        JsonPath issued = phone.call(Method.POST, "devices/" + phone.deviceId() + "/identity", 201);
        assertThat(issued.getString("scheme")).isEqualTo("ibeacon");
        floor.hear(gateway, "g1", phone);
        await().during(500, MILLISECONDS).until(() -> app.received.isEmpty());
        assertThat(phone.decisions()).isEmpty();
        assertThat(phone.call(Method.GET, "devices/" + phone.deviceId(), 200).getString("identity.id"))
                .isEqualTo(issued.getString("id"));
    }

    @Test
    void keyIsDestroyedWithTheLastConsentAndTheNextGrantSaysSo() {
        Phone rotating = Phone.of(Phone.newToken(), Map.of("scheme", "eid"));
        String device = "devices/" + rotating.deviceId();
        String first = rotating.consent(floor.retailer());
        String second = rotating.consent(floor.retailer());
        rotating.withdraw(first);
        assertThat(rotating.call(Method.GET, device, 200).getString("identity.scheme"))
                .isEqualTo("eid");
        rotating.withdraw(second);
        assertThat(rotating.call(Method.GET, device, 200).<Object>get("identity"))
                .isNull();
        JsonPath given = rotating.give("again", floor.retailer(), Map.of());
        assertThat(given.getBoolean("identityRequired")).isTrue();
        assertThat(rotating.call(Method.POST, device + "/identity", 201).getString("identityKey"))
                .isNotBlank();
        assertThat(rotating.give("again", floor.retailer(), Map.of()).<Object>get("identityRequired"))
                .isNull();
    }

    private static JsonPath post(String path, Map<String, Object> body, int status) {
        return RestAssured.given()
                .contentType("application/json")
                .body(body)
                .post(path)
                .then()
                .statusCode(status)
                .extract()
                .jsonPath();
    }

    private JsonPath next(int count) {
        await().atMost(8, SECONDS).until(() -> app.received.size() >= count);
        return JsonPath.from(app.received.get(count - 1));
    }
}
