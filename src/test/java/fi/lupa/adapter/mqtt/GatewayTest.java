package fi.lupa.adapter.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.lupa.engine.GatewayRef;
import fi.lupa.retail.GatewayId;
import fi.lupa.retail.StoreId;
import java.util.List;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GatewayTest {
    private static final String SIGHTINGS = "lupa/v1/helsinki/g1/sightings";
    private static final String STATUS = "lupa/v1/helsinki/g1/status";

    private final Endpoint endpoint = new Endpoint(
            "lupa.mqtt.max-in-hand",
            "100",
            "lupa.mqtt.max-in-hand-bytes",
            "100000",
            "lupa.mqtt.max-total-bytes",
            "150000");
    private Client3 gateway;

    @BeforeEach
    void connect() throws MqttException {
        endpoint.signIn.addGateway("helsinki", "g1");
        endpoint.signIn.addGateway("helsinki", "g2");
        gateway = Client3.connect(endpoint, "g1");
    }

    @AfterEach
    void close() throws MqttException {
        gateway.close();
        endpoint.close();
    }

    @Test
    void messageIsAcknowledgedAfterTheWork() throws MqttException {
        IMqttDeliveryToken token = gateway.publish(SIGHTINGS, "a", 1);
        await().until(() -> endpoint.intake.taken.contains("a"));
        IMqttDeliveryToken marker = gateway.publish("else/where", "b", 0);
        marker.waitForCompletion(Client3.WAIT);
        await().until(() -> endpoint.meters.unmapped.get() == 1);
        assertThat(token.isComplete()).isFalse();
        assertThat(endpoint.meters.inHand.getAsInt()).isEqualTo(1);
        endpoint.intake.finish("a");
        token.waitForCompletion(Client3.WAIT);
        assertThat(endpoint.meters.inHand.getAsInt()).isZero();
    }

    @Test
    void acknowledgementsKeepTheOrderOfArrival() throws MqttException {
        IMqttDeliveryToken first = gateway.publish(SIGHTINGS, "a", 1);
        IMqttDeliveryToken second = gateway.publish(SIGHTINGS, "b", 1);
        IMqttDeliveryToken unmapped = gateway.publish("else/where", "c", 1);
        await().until(() -> endpoint.meters.unmapped.get() == 1);
        endpoint.intake.finish("b");
        await().until(() -> endpoint.meters.inHand.getAsInt() == 1);
        assertThat(List.of(first.isComplete(), second.isComplete(), unmapped.isComplete()))
                .containsOnly(false);
        endpoint.intake.finish("a");
        unmapped.waitForCompletion(Client3.WAIT);
        assertThat(first.isComplete() && second.isComplete()).isTrue();
    }

    @Test
    void qos2CompletesAfterTheWork() throws MqttException {
        IMqttDeliveryToken token = gateway.publish(SIGHTINGS, "a", 2);
        await().until(() -> endpoint.intake.taken.contains("a"));
        assertThat(token.isComplete()).isFalse();
        endpoint.intake.finish("a");
        token.waitForCompletion(Client3.WAIT);
    }

    @Test
    void failedWorkClosesTheConnectionWithoutAnAcknowledgement() throws MqttException {
        IMqttDeliveryToken token = gateway.publish(SIGHTINGS, "a", 1);
        endpoint.intake.fail("a");
        await().untilTrue(gateway.isLost);
        assertThat(token.getException()).isNotNull();
        assertThat(endpoint.counted("lupa.mqtt.closed", "work-failed")).isEqualTo(1);
        assertThat(endpoint.meters.inHand.getAsInt()).isZero();
    }

    @Test
    void topicOfAnotherGatewayClosesTheConnection() throws MqttException {
        IMqttDeliveryToken token = gateway.publish("lupa/v1/helsinki/g2/sightings", "a", 1);
        await().untilTrue(gateway.isLost);
        assertThat(token.getException()).isNotNull();
        assertThat(endpoint.intake.taken).isEmpty();
        assertThat(endpoint.counted("lupa.mqtt.closed", "forbidden")).isEqualTo(1);
    }

    @Test
    void unmappedTopicIsAcknowledgedAndCounted() throws MqttException {
        gateway.publish("shellies/plug/status", "{}", 1).waitForCompletion(Client3.WAIT);
        assertThat(endpoint.meters.unmapped).hasValue(1);
        assertThat(endpoint.intake.taken).isEmpty();
    }

    @Test
    void sameClientIdTakesTheConnectionOver() throws MqttException {
        try (Client3 again = Client3.connect(endpoint, "g1")) {
            await().untilTrue(gateway.isLost);
            again.publish("else/where", "a", 1).waitForCompletion(Client3.WAIT);
        }
    }

    @Test
    void otherGatewayWithTheSameClientIdTakesNothingOver() throws MqttException {
        MqttConnectOptions options = Client3.options("g2", MemorySignIn.PASSWORD);
        try (Client3 other = Client3.connect(endpoint, "g1", options)) {
            other.publish("else/where", "a", 1).waitForCompletion(Client3.WAIT);
            gateway.publish("else/where", "a", 1).waitForCompletion(Client3.WAIT);
        }
    }

    @Test
    void gatewayWhoseCredentialsWereReplacedIsClosedAndNoOther() throws MqttException {
        GatewayRef replaced = new GatewayRef(new StoreId("helsinki"), new GatewayId("g1"));
        try (Client3 other = Client3.connect(endpoint, "g2")) {
            new EndpointAccounts(endpoint.connections)
                    .admit(replaced, "g1", "new")
                    .await()
                    .indefinitely();
            await().untilTrue(gateway.isLost);
            other.publish("else/where", "a", 1).waitForCompletion(Client3.WAIT);
        }
    }

    @Test
    void gatewayMaySubscribeToNothing() throws MqttException {
        assertThat(gateway.subscribe(SIGHTINGS, 1)).isEqualTo(0x80);
    }

    @Test
    void tooLongMessageClosesItsConnectionOnly() throws MqttException {
        try (Client3 other = Client3.connect(endpoint, "g2")) {
            gateway.publish(SIGHTINGS, "x".repeat(2 << 20), 1);
            await().untilTrue(gateway.isLost);
            assertThat(endpoint.counted("lupa.mqtt.closed", "broken")).isEqualTo(1);
            other.publish("else/where", "a", 1).waitForCompletion(Client3.WAIT);
        }
    }

    @Test
    void messageOverTheCapClosesTheConnection() throws MqttException {
        for (int i = 0; i <= 100; i++) {
            gateway.publish(SIGHTINGS, "a" + i, 1);
        }
        await().untilTrue(gateway.isLost);
        assertThat(endpoint.intake.taken).hasSize(100);
        assertThat(endpoint.counted("lupa.mqtt.closed", "overloaded")).isEqualTo(1);
    }

    @Test
    void bytesOverTheCapCloseTheConnection() throws MqttException {
        gateway.publish(SIGHTINGS, "x".repeat(60_000), 1);
        gateway.publish(SIGHTINGS, "y".repeat(60_000), 1);
        await().untilTrue(gateway.isLost);
        assertThat(endpoint.intake.taken).hasSize(1);
    }

    @Test
    void bytesOfAllConnectionsOverTheCapCloseTheOneThatSendsMore() throws MqttException {
        try (Client3 other = Client3.connect(endpoint, "g2")) {
            other.publish("lupa/v1/helsinki/g2/sightings", "x".repeat(90_000), 1);
            await().until(() -> endpoint.meters.inHand.getAsInt() == 1);
            gateway.publish(SIGHTINGS, "y".repeat(90_000), 1);
            await().untilTrue(gateway.isLost);
            assertThat(other.isLost).isFalse();
            assertThat(endpoint.intake.taken).hasSize(1);
        }
    }

    @Test
    void qos0OverTheCapIsDroppedAndCounted() throws MqttException {
        for (int i = 0; i <= 100; i++) {
            gateway.publish(SIGHTINGS, "a" + i, 0);
        }
        await().until(() -> endpoint.registry.find("lupa.mqtt.dropped").counter() != null);
        assertThat(endpoint.intake.taken).hasSize(100);
        assertThat(gateway.isLost).isFalse();
    }

    @Test
    void statusSetsTheGaugeAndTheLastWillResetsIt() throws MqttException {
        MqttConnectOptions options = Client3.options("g1", MemorySignIn.PASSWORD);
        options.setWill(STATUS, Endpoint.bytes("{\"online\":false}"), 1, true);
        try (Client3 dying = Client3.connect(endpoint, "g1-status", options)) {
            dying.publish(STATUS, "{\"online\":true,\"firmware\":\"1.0\"}", 1).waitForCompletion(Client3.WAIT);
            assertThat(online()).isEqualTo(1);
            dying.publish("lupa/v1/helsinki/g2/status", "{}", 1);
            await().until(() -> online() == 0);
        }
    }

    @Test
    void malformedStatusIsAcknowledgedAndBuried() throws MqttException {
        gateway.publish(STATUS, "online", 1).waitForCompletion(Client3.WAIT);
        assertThat(endpoint.buried).hasSize(1);
        assertThat(endpoint.meters.malformed).hasValue(1);
    }

    @Test
    void lastWillOnATopicOfAnotherIsRefused() {
        MqttConnectOptions options = Client3.options("g1", MemorySignIn.PASSWORD);
        options.setWill("lupa/v1/helsinki/g2/status", Endpoint.bytes("{}"), 1, true);
        SignInTest.assertRefused(5, () -> Client3.connect(endpoint, "g1-will", options));
    }

    private double online() {
        return endpoint.registry.get("lupa.gateways.online").gauge().value();
    }
}
