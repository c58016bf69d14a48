package fi.lupa.simulator.replay;

import fi.lupa.simulator.mqtt.Login;
import java.time.InstantSource;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** An open connection that publishes with QoS 1; for one thread. Nothing is kept on disk. */
final class Session implements AutoCloseable {
    private static final int QOS_1 = 1;
    private static final long QUIESCE_MILLIS = 100;
    private static final long DISCONNECT_MILLIS = 1_000;

    private final MqttAsyncClient client;
    private final InstantSource clock;

    private Session(MqttAsyncClient client, InstantSource clock) {
        this.client = client;
        this.clock = clock;
    }

    /**
     * Connects.
     *
     * @param clock tells the time that placeholders stand for
     * @throws MqttException if the server cannot be reached, refuses, or does not answer in time
     */
    static Session open(Login gateway, Pace pace, InstantSource clock) throws MqttException {
        Session session =
                new Session(new MqttAsyncClient(gateway.url(), gateway.clientId(), new MemoryPersistence()), clock);
        try {
            session.client
                    .connect(gateway.connectOptions(pace.inFlight(), pace.patience()))
                    .waitForCompletion(pace.patience().toMillis());
            return session;
        } catch (MqttException e) {
            session.close();
            throw e;
        }
    }

    /**
     * Hands one message to the client, without waiting for its acknowledgement.
     *
     * @param window has a slot taken for the message; hears of its fate
     * @throws MqttException if the connection is gone
     */
    void publish(RecordedMessage message, InFlightWindow window) throws MqttException {
        byte[] payload = message.payload().bytes(clock.instant());
        client.publish(message.topic(), payload, QOS_1, false, null, window);
    }

    /** Disconnects if still connected, and frees the client's threads. */
    @Override
    public void close() throws MqttException {
        try {
            if (client.isConnected()) {
                client.disconnect(QUIESCE_MILLIS).waitForCompletion(DISCONNECT_MILLIS);
            }
        } finally {
            client.close(true);
        }
    }
}
