package fi.lupa.adapter.mqtt;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.IMqttToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** A client of MQTT 3.1.1. */
final class Client3 implements AutoCloseable {
    static final long WAIT = 20_000;

    final List<String> received = new CopyOnWriteArrayList<>();
    final AtomicBoolean isLost = new AtomicBoolean();
    final MqttAsyncClient paho;

    private Client3(Endpoint endpoint, String clientId, boolean isAcknowledging) throws MqttException {
        paho = new MqttAsyncClient("tcp://127.0.0.1:" + endpoint.port(), clientId, new MemoryPersistence());
        paho.setManualAcks(!isAcknowledging);
        paho.setCallback(new Callback());
    }

    /** A connected client whose name is its user name and its client id. */
    static Client3 connect(Endpoint endpoint, String name) throws MqttException {
        return connect(endpoint, name, options(name, MemorySignIn.PASSWORD));
    }

    /** A connected client that acknowledges nothing. */
    static Client3 connectSilent(Endpoint endpoint, String name) throws MqttException {
        Client3 client = new Client3(endpoint, name, false);
        client.paho.connect(options(name, MemorySignIn.PASSWORD)).waitForCompletion(WAIT);
        return client;
    }

    static Client3 connect(Endpoint endpoint, String clientId, MqttConnectOptions options) throws MqttException {
        Client3 client = new Client3(endpoint, clientId, true);
        client.paho.connect(options).waitForCompletion(WAIT);
        return client;
    }

    static MqttConnectOptions options(String name, String password) {
        MqttConnectOptions options = new MqttConnectOptions();
        options.setUserName(name);
        options.setPassword(password.toCharArray());
        options.setMaxInflight(5000);
        options.setMqttVersion(MqttConnectOptions.MQTT_VERSION_3_1_1);
        return options;
    }

    IMqttDeliveryToken publish(String topic, String payload, int qos) throws MqttException {
        return paho.publish(topic, Endpoint.bytes(payload), qos, false);
    }

    /** Subscribes; the answer of the endpoint: a QoS, or 0x80. */
    int subscribe(String filter, int qos) throws MqttException {
        IMqttToken token = paho.subscribe(filter, qos);
        token.waitForCompletion(WAIT);
        return token.getGrantedQos()[0];
    }

    @Override
    public void close() throws MqttException {
        if (paho.isConnected()) {
            paho.disconnectForcibly(0, 100, false);
        }
        paho.close(true);
    }

    private final class Callback implements MqttCallback {
        @Override
        public void connectionLost(Throwable cause) {
            isLost.set(true);
        }

        @Override
        public void messageArrived(String topic, MqttMessage message) {
            received.add(message.toString());
        }

        @Override
        public void deliveryComplete(IMqttDeliveryToken token) {}
    }
}
