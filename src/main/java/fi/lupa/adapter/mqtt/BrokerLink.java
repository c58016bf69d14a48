package fi.lupa.adapter.mqtt;

import java.io.IOException;
import java.time.Duration;
import org.eclipse.paho.mqttv5.client.MqttActionListener;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.jboss.logging.Logger;

/**
 * One connection that the engine publishes on, used once. It holds its socket itself, since Paho waits for its own threads before
 * and after it closes one.
 */
final class BrokerLink {
    private static final Logger LOG = Logger.getLogger(BrokerLink.class);
    private static final int TAKE_DOWN_MILLIS = 1;

    private final MqttAsyncClient client;
    private final ResetSocket socket = new ResetSocket();

    /** A connection that is not made yet. */
    BrokerLink(BrokerAddress address, String clientId) throws MqttException {
        client = new MqttAsyncClient(address.pahoUri(), clientId, new MemoryPersistence());
    }

    /**
     * Connects and subscribes to what is for the engine itself. Blocks.
     *
     * @param patience for each of the two answers
     */
    void open(MqttConnectionOptions options, MqttCallback callback, Duration patience) throws MqttException {
        options.setSocketFactory(socket.factory(client.getServerURI()));
        client.setCallback(callback);
        client.connect(options).waitForCompletion(patience.toMillis());
        client.subscribe(DynamicSecurity.ANSWERS, 1).waitForCompletion(patience.toMillis());
    }

    /**
     * Publishes a message. Any thread but an event loop.
     *
     * @throws MqttException if nothing was written: not connected, or too much unacknowledged already
     */
    void publish(String topic, MqttMessage message, MqttActionListener answer) throws MqttException {
        client.publish(topic, message, null, answer);
    }

    /** Resets the connection: what the kernel has not sent yet is dropped. Does not wait for the peer. Any thread. */
    void reset() {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("a socket to the broker was closed already", e);
        }
    }

    /** Ends the client and its threads, for which it may wait. */
    void discard() {
        reset();
        try {
            client.disconnectForcibly(0, TAKE_DOWN_MILLIS, false);
            client.close(true);
        } catch (MqttException e) {
            LOG.debug("a connection to the broker was closed already", e);
        }
    }
}
