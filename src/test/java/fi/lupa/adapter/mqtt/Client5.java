package fi.lupa.adapter.mqtt;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

/** A client of MQTT 5. */
final class Client5 implements AutoCloseable {
    static final long WAIT = 20_000;

    final List<String> received = new CopyOnWriteArrayList<>();
    /** The reason code of the endpoint's DISCONNECT; -1 before. */
    final AtomicInteger disconnectCode = new AtomicInteger(-1);

    private final MqttAsyncClient paho;
    private final IMqttToken connect;

    private Client5(Endpoint endpoint, String clientId, MqttConnectionOptions options) throws MqttException {
        paho = new MqttAsyncClient("tcp://127.0.0.1:" + endpoint.port(), clientId, new MemoryPersistence());
        paho.setCallback(new Callback());
        connect = paho.connect(options);
        connect.waitForCompletion(WAIT);
    }

    static Client5 connect(Endpoint endpoint, String clientId, MqttConnectionOptions options) throws MqttException {
        return new Client5(endpoint, clientId, options);
    }

    static MqttConnectionOptions options(String name, String password) {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setUserName(name);
        options.setPassword(Endpoint.bytes(password));
        return options;
    }

    /** The properties of the CONNACK. */
    MqttProperties connected() {
        return connect.getResponseProperties();
    }

    boolean isSessionPresent() {
        return connect.getSessionPresent();
    }

    IMqttToken publish(String topic, String payload, int qos) throws MqttException {
        return paho.publish(topic, Endpoint.bytes(payload), qos, false);
    }

    /** Subscribes; the reason code of the answer. */
    int subscribe(String filter, int qos) throws MqttException {
        IMqttToken token = paho.subscribe(filter, qos);
        token.waitForCompletion(WAIT);
        return token.getReasonCodes()[0];
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
        public void disconnected(MqttDisconnectResponse response) {
            disconnectCode.set(response.getReturnCode());
        }

        @Override
        public void mqttErrorOccurred(MqttException exception) {}

        @Override
        public void messageArrived(String topic, MqttMessage message) {
            received.add(message.toString());
        }

        @Override
        public void deliveryComplete(IMqttToken token) {}

        @Override
        public void connectComplete(boolean reconnect, String serverUri) {}

        @Override
        public void authPacketArrived(int reasonCode, MqttProperties properties) {}
    }
}
