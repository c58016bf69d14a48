package fi.lupa.process;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttCallbackExtended;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** A client's connection that comes back by itself after every loss, as a new clean session. */
final class MqttLine {
    private static final long WAIT_MILLIS = 20_000;

    private MqttLine() {}

    /** Connects and keeps connected; the callback learns of every connection made. */
    static MqttAsyncClient connect(int port, String clientId, JsonNode credentials, MqttCallbackExtended callback) {
        MqttConnectOptions options = new MqttConnectOptions();
        options.setUserName(credentials.path("username").asText());
        options.setPassword(credentials.path("password").asText().toCharArray());
        options.setMqttVersion(MqttConnectOptions.MQTT_VERSION_3_1_1);
        options.setAutomaticReconnect(true);
        options.setMaxReconnectDelay(1_000);
        options.setMaxInflight(10_000);
        try {
            MqttAsyncClient client = new MqttAsyncClient("tcp://127.0.0.1:" + port, clientId, new MemoryPersistence());
            client.setCallback(callback);
            client.connect(options).waitForCompletion(WAIT_MILLIS);
            return client;
        } catch (MqttException e) {
            throw new IllegalStateException("sign-in of " + clientId, e);
        }
    }

    static void close(MqttAsyncClient client) {
        try {
            client.disconnectForcibly(0, 100, false);
            client.close(true);
        } catch (MqttException e) {
            throw new IllegalStateException(e);
        }
    }
}
