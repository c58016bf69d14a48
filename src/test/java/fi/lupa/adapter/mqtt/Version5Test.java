package fi.lupa.adapter.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fi.lupa.identity.DeviceId;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class Version5Test {
    private static final DeviceId DEVICE = new DeviceId(new UUID(1, 2));
    private static final String PUSHES = "lupa/v1/devices/" + DEVICE + "/push";

    private final Endpoint endpoint = new Endpoint();

    @BeforeEach
    void enrol() {
        endpoint.signIn.addGateway("helsinki", "g1");
        endpoint.signIn.addDevice(DEVICE);
    }

    @AfterEach
    void close() {
        endpoint.close();
    }

    @Test
    void gatewayIsAcknowledgedAfterTheWork() throws MqttException {
        try (Client5 gateway = Client5.connect(endpoint, "g1", Client5.options("g1", "secret"))) {
            IMqttToken token = gateway.publish("lupa/v1/helsinki/g1/sightings", "a", 1);
            await().until(() -> endpoint.intake.taken.contains("a"));
            assertThat(token.isComplete()).isFalse();
            endpoint.intake.finish("a");
            token.waitForCompletion(Client5.WAIT);
        }
    }

    @Test
    void clientIdIsAssignedToAGatewayWithoutOne() throws MqttException {
        try (Client5 gateway = Client5.connect(endpoint, "", Client5.options("g1", "secret"))) {
            assertThat(gateway.connected().getAssignedClientIdentifier()).isNotBlank();
            gateway.publish("else/where", "a", 1).waitForCompletion(Client5.WAIT);
        }
    }

    @Test
    void sessionEndsWithTheConnectionWhateverIsAskedFor() throws MqttException {
        MqttConnectionOptions options = Client5.options(DEVICE.toString(), "secret");
        options.setSessionExpiryInterval(3600L);
        options.setCleanStart(false);
        try (Client5 app = Client5.connect(endpoint, DEVICE.toString(), options)) {
            assertThat(app.connected().getSessionExpiryInterval()).isZero();
            assertThat(app.isSessionPresent()).isFalse();
        }
    }

    @Test
    void pushIsAcceptedWhenTheAppAcknowledgesIt() throws MqttException {
        try (Client5 app = app()) {
            assertThat(app.subscribe(PUSHES, 2)).isEqualTo(1);
            CompletableFuture<Void> push = endpoint.push(DEVICE, "offer", Endpoint.LONG);
            push.join();
            assertThat(app.received).containsExactly("offer");
        }
    }

    @Test
    void forbiddenSubscriptionIsAnswered0x87() throws MqttException {
        try (Client5 app = app()) {
            assertThat(app.subscribe("lupa/v1/dead-letter", 1)).isEqualTo(0x87);
            assertThat(app.subscribe("lupa/v1/devices/+/push", 1)).isEqualTo(0x87);
        }
    }

    @Test
    void wrongPasswordIsAnswered0x86() {
        assertRefused(0x86, () -> Client5.connect(endpoint, "g1", Client5.options("g1", "guess")));
    }

    @Test
    void strangerIsAnswered0x87() {
        endpoint.signIn.addStaff("maija", "manager");
        assertRefused(0x87, () -> Client5.connect(endpoint, "maija", Client5.options("maija", "secret")));
    }

    @Test
    void clientIsToldThatItIsTakenOver() throws MqttException {
        try (Client5 first = app();
                Client5 second = app()) {
            await().until(() -> first.disconnectCode.get() == 0x8E);
            assertThat(second.disconnectCode).hasValue(-1);
        }
    }

    @Test
    void clientIsToldThatItsTopicIsForbidden() throws MqttException {
        try (Client5 app = app()) {
            app.publish("lupa/v1/helsinki/g1/sightings", "forged", 0);
            await().until(() -> app.disconnectCode.get() == 0x87);
        }
    }

    private Client5 app() throws MqttException {
        return Client5.connect(endpoint, DEVICE.toString(), Client5.options(DEVICE.toString(), "secret"));
    }

    private static void assertRefused(int code, ThrowingCallable connect) {
        assertThatThrownBy(connect)
                .isInstanceOfSatisfying(
                        MqttException.class,
                        refusal -> assertThat(refusal.getReasonCode()).isEqualTo(code));
    }
}
