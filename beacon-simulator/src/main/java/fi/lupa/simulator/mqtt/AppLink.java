package fi.lupa.simulator.mqtt;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;

/**
 * An app's connection: a clean session that subscribes to the pushes of its device with QoS 1, and acknowledges each only
 * once it has been dealt with. What was not acknowledged when a connection is lost, Lupa sends again.
 */
public final class AppLink implements AutoCloseable {
    /** The app above a link. Called on one thread at a time, but not always the same. */
    public interface App {
        /** Takes a message; once it returns, the message is acknowledged. */
        void push(byte[] payload);

        /** Hears that pushes can come now. */
        default void connected() {}

        /** Hears that they cannot any more, until it hears of a connection again. */
        default void disconnected() {}
    }

    private static final int QOS_1 = 1;
    private static final long SUBSCRIBE_MILLIS = 5_000;

    private final String topic;
    private final App app;
    private final CountDownLatch subscribed = new CountDownLatch(1);
    private final KeptConnection connection;

    /**
     * A link that is being opened.
     *
     * @param login the device's credentials, with the device's id as client id
     * @param app deals with what comes
     */
    public AppLink(Login login, App app) {
        this.topic = "lupa/v1/devices/" + login.clientId() + "/push";
        this.app = app;
        this.connection = new KeptConnection(login, 1, new Receiving());
    }

    /** Waits until the app was subscribed once; false if that takes too long. */
    public boolean awaitSubscribed(Duration patience) throws InterruptedException {
        return subscribed.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** How often the connection was opened after the first time. */
    public int reconnects() {
        return connection.reopenings();
    }

    /** What went wrong last, or empty. */
    public Optional<String> trouble() {
        return connection.trouble();
    }

    @Override
    public void close() {
        connection.close();
    }

    /** Subscribes, and waits for the end of the connection. */
    private final class Receiving implements KeptConnection.Talk {
        @Override
        public void talk(MqttAsyncClient client, CountDownLatch lost) throws MqttException, InterruptedException {
            client.subscribe(topic, QOS_1).waitForCompletion(SUBSCRIBE_MILLIS);
            subscribed.countDown();
            app.connected();
            try {
                lost.await();
            } finally {
                app.disconnected();
            }
        }

        @Override
        public void arrived(MqttAsyncClient client, MqttMessage message) throws MqttException {
            app.push(message.getPayload());
            client.messageArrivedComplete(message.getId(), message.getQos());
        }
    }
}
