package fi.lupa;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.lupa.adapter.mqtt.MqttListener;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a gateway's message to the app and back to silence, over HTTP and MQTT. */
@QuarkusTest
@QuarkusTestResource(LupaTestResource.class)
@TestProfile(EndToEndSettings.class)
class EndToEndTest {
    @Inject
    MqttListener listener;

    private ShopFloor floor;
    private Phone phone;

    @BeforeEach
    void open() {
        floor = ShopFloor.open(listener.port());
        phone = Phone.enrol();
    }

    @Test
    void onlyAConsentMakesASightingAPush() throws MqttException {
        String offer = floor.offer("ENTER", Map.of());
        try (MqttPeer gateway = floor.gateway("g1");
                MqttPeer app = MqttPeer.app(listener.port(), phone)) {
            floor.hear(gateway, "g1", phone);
            remainsAt(app, 0);
            assertThat(phone.decisions()).isEmpty();
            phone.consent(floor.retailer());
            floor.hear(gateway, "g1", phone);
            JsonPath push = next(app, 1);
            assertThat(push.getString("type")).isEqualTo("offer");
            assertThat(push.getString("offerId")).isEqualTo(offer);
            assertThat(push.getString("title")).isEqualTo("Car wax");
            floor.hear(gateway, "g1", phone);
            remainsAt(app, 1);
            assertThat(phone.decisions()).hasSize(1);
            assertThat(phone.decisions().get(0))
                    .containsEntry("verdict", "SENT_TO_OUTBOX")
                    .containsEntry("count", 1)
                    .containsEntry("deliveryId", push.getString("deliveryId"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%1$s/espresense/devices/iBeacon:%2$s-100-1/g1 | {\"id\":\"iBeacon:%2$s-100-1\",\"rssi\":-62.35}",
                "%1$s/home/g1/BTtoMQTT/5A3F1C9D0E42 | {\"id\":\"5A:3F:1C:9D:0E:42\",\"rssi\":-62,"
                        + "\"uuid\":\"%3$s\",\"major\":100,\"minor\":1}",
            })
    void messageOfAnotherMakeBecomesAPush(String topic, String payload) throws MqttException {
        floor.offer("ENTER", Map.of());
        phone.consent(floor.retailer());
        String hex = phone.uuid().toString().replace("-", "");
        try (MqttPeer gateway = floor.gateway("g1");
                MqttPeer app = MqttPeer.app(listener.port(), phone)) {
            gateway.publish(
                    topic.formatted(floor.store(), phone.uuid(), hex), payload.formatted("", phone.uuid(), hex));
            assertThat(next(app, 1).getString("storeId")).isEqualTo(floor.store());
        }
    }

    @Test
    void dwellNeedsNoFurtherSighting() throws MqttException {
        String offer = floor.offer("DWELL", Map.of("zoneId", "cars", "dwell", "PT1S"));
        phone.consent(floor.retailer());
        try (MqttPeer gateway = floor.gateway("g2");
                MqttPeer app = MqttPeer.app(listener.port(), phone)) {
            floor.hear(gateway, "g2", phone);
            assertThat(next(app, 1).getString("offerId")).isEqualTo(offer);
        }
    }

    @Test
    void zoneIsPushedOnceItsSignalIsStrongEnough() throws MqttException {
        String offer = floor.offer("ZONE", Map.of("zoneId", "door", "minRssi", -60));
        phone.consent(floor.retailer());
        try (MqttPeer gateway = floor.gateway("g1");
                MqttPeer app = MqttPeer.app(listener.port(), phone)) {
            floor.hear(gateway, "g1", phone, -80);
            remainsAt(app, 0);
            assertThat(phone.decisions()).isEmpty();
            for (int i = 0; i < 9; i++) {
                floor.hear(gateway, "g1", phone, -50);
            }
            assertThat(next(app, 1).getString("offerId")).isEqualTo(offer);
            assertThat(phone.decisions()).hasSize(1);
        }
    }

    @Test
    void withdrawalIsFollowedByACancelAndSilence() throws MqttException {
        floor.offer("ENTER", Map.of());
        floor.offer("DWELL", Map.of("zoneId", "door", "dwell", "PT1S"));
        String consent = phone.consent(floor.retailer());
        try (MqttPeer gateway = floor.gateway("g1");
                MqttPeer app = MqttPeer.app(listener.port(), phone)) {
            floor.hear(gateway, "g1", phone);
            String delivery = next(app, 1).getString("deliveryId");
            JsonPath answer = phone.withdraw(consent);
            assertThat(answer.getInt("handedOff")).isEqualTo(1);
            await().atMost(1, SECONDS).until(() -> app.received.size() == 2);
            assertThat(next(app, 2).getString("type")).isEqualTo("cancel");
            assertThat(next(app, 2).getString("deliveryId")).isEqualTo(delivery);
            floor.hear(gateway, "g1", phone);
            remainsAt(app, 2);
            JsonPath again = phone.withdraw(consent);
            assertThat(again.getLong("position")).isEqualTo(answer.getLong("position"));
            assertThat(again.getString("withdrawnAt")).isEqualTo(answer.getString("withdrawnAt"));
        }
        assertThat(phone.decisions()).hasSize(1);
    }

    @Test
    void stopOfAnOfferIsFollowedByACancelAndSilence() throws MqttException {
        String offer = floor.offer("ENTER", Map.of());
        phone.consent(floor.retailer());
        try (MqttPeer gateway = floor.gateway("g1");
                MqttPeer app = MqttPeer.app(listener.port(), phone)) {
            floor.hear(gateway, "g1", phone);
            String delivery = next(app, 1).getString("deliveryId");
            assertThat(floor.stop(offer).getInt("handedOff")).isEqualTo(1);
            await().atMost(1, SECONDS).until(() -> app.received.size() == 2);
            assertThat(next(app, 2).getString("type")).isEqualTo("cancel");
            assertThat(next(app, 2).getString("deliveryId")).isEqualTo(delivery);
            assertThat(floor.stop(offer).getInt("handedOff")).isEqualTo(1);
            remainsAt(app, 2);
        }
    }

    @Test
    void cancelReachesAnAppThatWasAwayWhenItReturns() throws MqttException {
        floor.offer("ENTER", Map.of());
        String consent = phone.consent(floor.retailer());
        String delivery;
        try (MqttPeer gateway = floor.gateway("g1");
                MqttPeer app = MqttPeer.app(listener.port(), phone)) {
            floor.hear(gateway, "g1", phone);
            delivery = next(app, 1).getString("deliveryId");
        }
        phone.withdraw(consent);
        try (MqttPeer app = MqttPeer.app(listener.port(), phone)) {
            assertThat(next(app, 1).getString("type")).isEqualTo("cancel");
            assertThat(next(app, 1).getString("deliveryId")).isEqualTo(delivery);
        }
    }

    @Test
    void appThatWasAwayAllTheTimeGetsNothingAfterTheWithdrawal() throws MqttException {
        floor.offer("ENTER", Map.of());
        String consent = phone.consent(floor.retailer());
        try (MqttPeer gateway = floor.gateway("g1")) {
            floor.hear(gateway, "g1", phone);
        }
        assertThat(phone.decisions()).hasSize(1);
        JsonPath answer = phone.withdraw(consent);
        assertThat(List.of(answer.getInt("cancelled"), answer.getInt("handedOff")))
                .containsExactly(1, 0);
        try (MqttPeer app = MqttPeer.app(listener.port(), phone)) {
            remainsAt(app, 0);
        }
    }

    @Test
    void pushWaitsForAnAppThatIsAway() throws MqttException {
        floor.offer("ENTER", Map.of());
        phone.consent(floor.retailer());
        try (MqttPeer gateway = floor.gateway("g1")) {
            floor.hear(gateway, "g1", phone);
        }
        try (MqttPeer app = MqttPeer.app(listener.port(), phone)) {
            assertThat(next(app, 1).getString("type")).isEqualTo("offer");
        }
    }

    private static JsonPath next(MqttPeer app, int count) {
        await().atMost(8, SECONDS).until(() -> app.received.size() >= count);
        return JsonPath.from(app.received.get(count - 1));
    }

    private static void remainsAt(MqttPeer app, int count) {
        await().during(1_500, MILLISECONDS).atMost(3, SECONDS).until(() -> app.received.size() == count);
    }
}
