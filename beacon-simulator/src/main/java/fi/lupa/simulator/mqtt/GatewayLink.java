package fi.lupa.simulator.mqtt;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.eclipse.paho.client.mqttv3.IMqttActionListener;
import org.eclipse.paho.client.mqttv3.IMqttToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;

/**
 * A gateway's connection: publishes with QoS 1, in order, and sends again on a new connection what was not acknowledged on
 * an old one. For any threads.
 */
public final class GatewayLink implements AutoCloseable {
    private static final int QOS_1 = 1;
    private static final int WINDOW = 20;
    private static final Duration TICK = Duration.ofMillis(100);

    private final SendBuffer buffer;
    private final KeptConnection connection;

    /**
     * A link that is being opened.
     *
     * @param login who connects, and where to
     * @param capacity how many messages are kept while there is no connection; past it the oldest are dropped
     */
    public GatewayLink(Login login, int capacity) {
        this.buffer = new SendBuffer(capacity, WINDOW);
        this.connection = new KeptConnection(login, WINDOW, new Sending());
    }

    /** Waits until the link was open once; false if that takes too long. */
    public boolean awaitOpen(Duration patience) throws InterruptedException {
        return connection.awaitOpen(patience);
    }

    /** Publishes a message, now or as soon as there is a connection. Does not wait. */
    public void publish(Publication publication) {
        buffer.add(publication);
    }

    /** Waits until everything is acknowledged; false if that takes too long. */
    public boolean drain(Duration patience) throws InterruptedException {
        return buffer.drain(patience);
    }

    /** What happened until now. */
    public LinkTally tally() {
        return buffer.tally().plus(new LinkTally(0, 0, 0, connection.reopenings()));
    }

    /** What went wrong last, or empty. */
    public Optional<String> trouble() {
        return connection.trouble();
    }

    @Override
    public void close() {
        connection.close();
    }

    /** Sends from the buffer as long as a connection lasts. */
    private final class Sending implements KeptConnection.Talk {
        @Override
        public void talk(MqttAsyncClient client, CountDownLatch lost) throws MqttException, InterruptedException {
            buffer.rewind();
            while (lost.getCount() > 0) {
                Optional<Publication> next = buffer.take(TICK);
                if (next.isPresent()) {
                    Publication publication = next.get();
                    client.publish(
                            publication.topic(),
                            publication.payload(),
                            QOS_1,
                            false,
                            null,
                            new Acknowledgement(publication));
                }
            }
        }

        @Override
        public void arrived(MqttAsyncClient client, MqttMessage message) throws MqttException {
            client.messageArrivedComplete(message.getId(), message.getQos());
        }
    }

    /** Waits for the PUBACK of one message; what fails stays in the buffer for the next connection. */
    private final class Acknowledgement implements IMqttActionListener {
        private final Publication publication;

        Acknowledgement(Publication publication) {
            this.publication = publication;
        }

        @Override
        public void onSuccess(IMqttToken token) {
            buffer.acknowledge(publication);
        }

        @Override
        public void onFailure(IMqttToken token, Throwable cause) {
            // Paho fails a publication only with its connection, whose loss rewinds the buffer.
        }
    }
}
