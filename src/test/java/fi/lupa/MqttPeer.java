package fi.lupa;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** A gateway or an app as it meets the endpoint. */
final class MqttPeer implements AutoCloseable {
    private static final long WAIT = 10_000;

    final List<String> received = new CopyOnWriteArrayList<>();
    private final MqttAsyncClient paho;

    private MqttPeer(int port, String clientId, String username, String password) throws MqttException {
        paho = new MqttAsyncClient("tcp://127.0.0.1:" + port, clientId, new MemoryPersistence());
        MqttConnectOptions options = new MqttConnectOptions();
        options.setMqttVersion(MqttConnectOptions.MQTT_VERSION_3_1_1);
        options.setUserName(username);
        options.setPassword(password.toCharArray());
        paho.connect(options).waitForCompletion(WAIT);
    }

    static MqttPeer gateway(int port, String username, String password) throws MqttException {
        return new MqttPeer(port, "gateway-" + username, username, password);
    }

    /** An app that listens to its device's pushes. */
    static MqttPeer app(int port, Phone phone) throws MqttException {
        MqttPeer peer = new MqttPeer(port, phone.deviceId(), phone.username(), phone.password());
        peer.paho
                .subscribe(phone.pushTopic(), 1, (topic, message) -> peer.received.add(message.toString()))
                .waitForCompletion(WAIT);
        return peer;
    }

    /** Somebody of the staff who listens to the dead letters. */
    static MqttPeer staff(int port, String username, String password) throws MqttException {
        MqttPeer peer = new MqttPeer(port, "staff-" + username, username, password);
        peer.paho
                .subscribe("lupa/v1/dead-letter", 1, (topic, message) -> peer.received.add(message.toString()))
                .waitForCompletion(WAIT);
        return peer;
    }

    boolean isConnected() {
        return paho.isConnected();
    }

    /** Publishes and waits for the acknowledgement. */
    void publish(String topic, String payload) throws MqttException {
        paho.publish(topic, payload.getBytes(StandardCharsets.UTF_8), 1, false).waitForCompletion(WAIT);
    }

    @Override
    public void close() throws MqttException {
        if (paho.isConnected()) {
            paho.disconnect().waitForCompletion(WAIT);
        }
        paho.close();
    }
}
