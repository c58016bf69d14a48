package fi.lupa;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fi.lupa.adapter.mqtt.MqttListener;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who of the staff hears the dead letters. */
@QuarkusTest
@QuarkusTestResource(LupaTestResource.class)
@TestProfile(EndToEndSettings.class)
class StaffDeadLetterTest {
    private static final String PASSWORD = "correct horse battery";
    private static final int NOT_AUTHORIZED = 5;

    @Inject
    MqttListener listener;

    private final String user = "u-" + UUID.randomUUID();
    private ShopFloor floor;

    @BeforeEach
    void open() {
        floor = ShopFloor.open(listener.port());
    }

    @Test
    void userOfRoleAdminListensLikeTheBuiltInAdministrator() throws MqttException {
        user("admin", null);
        try (MqttPeer listening = MqttPeer.staff(listener.port(), user, PASSWORD);
                MqttPeer builtIn = MqttPeer.staff(listener.port(), "admin", LupaTestResource.ADMIN_PASSWORD);
                MqttPeer gateway = floor.gateway("g1")) {
            gateway.publish("lupa/v1/" + floor.store() + "/g1/sightings", "{\"broken");
            for (MqttPeer peer : List.of(listening, builtIn)) {
                await().atMost(5, SECONDS).until(() -> !peer.received.isEmpty());
                assertThat(JsonPath.from(peer.received.get(0)).getString("gateway"))
                        .isEqualTo("g1");
            }
        }
    }

    @Test
    void managerIsRefused() {
        user("manager", List.of(floor.store()));
        assertThatThrownBy(() -> MqttPeer.staff(listener.port(), user, PASSWORD))
                .isInstanceOfSatisfying(
                        MqttException.class,
                        refused -> assertThat(refused.getReasonCode()).isEqualTo(NOT_AUTHORIZED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager", ""})
    void whoIsNoAdministratorAnyMoreIsCutOff(String newRole) throws MqttException {
        user("admin", null);
        try (MqttPeer listening = MqttPeer.staff(listener.port(), user, PASSWORD)) {
            if (newRole.isEmpty()) {
                admin().delete("/api/v1/users/" + user).then().statusCode(204);
            } else {
                user(newRole, List.of(floor.store()));
            }
            await().atMost(1, SECONDS).until(() -> !listening.isConnected());
        }
    }

    private void user(String role, List<String> stores) {
        Map<String, Object> body = new HashMap<>(Map.of("password", PASSWORD, "role", role));
        if (stores != null) {
            body.put("storeIds", stores);
        }
        assertThat(admin().body(body).put("/api/v1/users/" + user).statusCode()).isIn(200, 201);
    }

    private static io.restassured.specification.RequestSpecification admin() {
        return RestAssured.given()
                .auth()
                .preemptive()
                .basic("admin", LupaTestResource.ADMIN_PASSWORD)
                .contentType("application/json");
    }
}
