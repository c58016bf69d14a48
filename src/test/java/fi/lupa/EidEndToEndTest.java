package fi.lupa;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.lupa.adapter.mqtt.MqttListener;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A device that broadcasts Eddystone-EIDs, from its enrolment to the push. */
@QuarkusTest
@QuarkusTestResource(LupaTestResource.class)
@TestProfile(EndToEndSettings.class)
class EidEndToEndTest {
    @Inject
    MqttListener listener;

    private ShopFloor floor;
    private EidPhone phone;

    @BeforeEach
    void open() {
        floor = ShopFloor.open(listener.port());
        floor.offer("ENTER", Map.of());
        phone = EidPhone.enrol();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1})
    void idOfTheCurrentWindowAndItsNeighboursMakesAPush(int windows) throws MqttException {
        phone.device().consent(floor.retailer());
        try (MqttPeer gateway = floor.gateway("g1");
                MqttPeer app = MqttPeer.app(listener.port(), phone.device())) {
            hear(gateway, windows);
            await().atMost(8, SECONDS).until(() -> app.received.size() == 1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-2, 2, -50})
    void idOfAnyOtherWindowIsUnknown(int windows) throws MqttException {
        phone.device().consent(floor.retailer());
        try (MqttPeer gateway = floor.gateway("g1")) {
            hear(gateway, windows);
            assertThat(phone.device().decisions()).isEmpty();
            hear(gateway, 0);
            assertThat(phone.device().decisions()).hasSize(1);
        }
    }

    @Test
    void endedConsentMakesTheIdsUnknown() throws MqttException {
        String consent = phone.device().consent(floor.retailer());
        phone.device().withdraw(consent);
        try (MqttPeer gateway = floor.gateway("g1")) {
            for (int windows = -1; windows <= 1; windows++) {
                hear(gateway, windows);
            }
        }
        assertThat(phone.device().decisions()).isEmpty();
    }

    private void hear(MqttPeer gateway, int windows) throws MqttException {
        gateway.publish(
                "lupa/v1/" + floor.store() + "/g1/sightings",
                "{\"sightings\":[{\"id\":\"" + phone.broadcast(windows) + "\",\"rssi\":-55}]}");
    }
}
