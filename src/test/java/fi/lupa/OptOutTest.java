package fi.lupa;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.lupa.adapter.mqtt.MqttListener;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.Test;

/** The opt-out link of a push. */
@QuarkusTest
@QuarkusTestResource(LupaTestResource.class)
@TestProfile(EndToEndSettings.class)
class OptOutTest {
    @Inject
    MqttListener listener;

    @Test
    void linkOfAPushWithdrawsByPostAndDoesNothingByGet() throws MqttException {
        ShopFloor floor = ShopFloor.open(listener.port());
        Phone phone = Phone.enrol();
        floor.offer("ENTER", Map.of());
        String consent = phone.consent(floor.retailer());
        try (MqttPeer gateway = floor.gateway("g1");
                MqttPeer app = MqttPeer.app(listener.port(), phone)) {
            floor.hear(gateway, "g1", phone);
            await().atMost(5, SECONDS).until(() -> !app.received.isEmpty());
            String link = URI.create(JsonPath.from(app.received.get(0)).getString("optOut"))
                    .getPath();
            given().get(link).then().statusCode(200);
            assertThat(phone.statusOf(consent)).isEqualTo("active");
            given().post(link).then().statusCode(200);
            assertThat(phone.statusOf(consent)).isEqualTo("ended");
            await().atMost(2, SECONDS).until(() -> app.received.size() == 2);
            assertThat(JsonPath.from(app.received.get(1)).getString("type")).isEqualTo("cancel");
        }
    }

    @Test
    void linkOfNoPushWithdrawsNothing() {
        given().post("/o/" + UUID.randomUUID()).then().statusCode(404);
        given().post("/o/nonsense").then().statusCode(404);
    }
}
