package fi.lupa.adapter.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lupa.identity.DeviceId;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignInTest {
    private static final DeviceId DEVICE = new DeviceId(new UUID(1, 2));

    private final Endpoint endpoint = new Endpoint();

    @AfterEach
    void close() {
        endpoint.close();
    }

    @Test
    void wrongPasswordIsRefused() {
        endpoint.signIn.addGateway("helsinki", "g1");
        for (int i = 0; i < 10; i++) {
            assertRefused(4, () -> Client3.connect(endpoint, "g1", Client3.options("g1", "guess")));
        }
    }

    @Test
    void missingCredentialsAreRefused() {
        MqttConnectOptions anonymous = new MqttConnectOptions();
        anonymous.setMqttVersion(MqttConnectOptions.MQTT_VERSION_3_1_1);
        assertRefused(4, () -> Client3.connect(endpoint, "g1", anonymous));
    }

    @Test
    void clientIsToldWhenTheDatabaseIsAway() {
        endpoint.signIn.isAway = true;
        assertRefused(3, () -> Client3.connect(endpoint, "g1"));
    }

    @Test
    void staffOtherThanTheAdministratorIsRefused() {
        endpoint.signIn.addStaff("maija", "manager");
        assertRefused(5, () -> Client3.connect(endpoint, "maija"));
    }

    @Test
    void appNeedsItsDeviceAsClientId() {
        endpoint.signIn.addDevice(DEVICE);
        MqttConnectOptions options = Client3.options(DEVICE.toString(), MemorySignIn.PASSWORD);
        assertRefused(2, () -> Client3.connect(endpoint, "another", options));
    }

    @Test
    void appNeedsACleanSession() {
        endpoint.signIn.addDevice(DEVICE);
        MqttConnectOptions options = Client3.options(DEVICE.toString(), MemorySignIn.PASSWORD);
        options.setCleanSession(false);
        assertRefused(5, () -> Client3.connect(endpoint, DEVICE.toString(), options));
    }

    static void assertRefused(int code, ThrowingCallable connect) {
        assertThatThrownBy(connect)
                .isInstanceOfSatisfying(
                        MqttException.class,
                        refusal -> assertThat(refusal.getReasonCode()).isEqualTo(code));
    }
}
