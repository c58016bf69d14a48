package fi.lupa.process;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttCallbackExtended;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;

/** A shopper's app. It notes when each push arrives before it acknowledges it, which it may take its time to do. */
final class App implements MqttCallbackExtended, AutoCloseable {
    private final String topic;
    private final LongSupplier acknowledgeAfterMillis;
    private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();
    private final List<Long> losses = new CopyOnWriteArrayList<>();
    private final MqttAsyncClient client;
    private volatile boolean isListening;

    private App(int port, Shopper shopper, LongSupplier acknowledgeAfterMillis) {
        this.acknowledgeAfterMillis = acknowledgeAfterMillis;
        String device = shopper.device().path("deviceId").asText();
        topic = "lupa/v1/devices/" + device + "/push";
        client = MqttLine.connect(port, device, shopper.device().path("mqtt"), this);
        subscribe();
    }

    /** An app that acknowledges at once. */
    static App of(Program program, Shopper shopper) {
        return of(program, shopper, () -> 0);
    }

    /** An app that keeps each push for a while before it acknowledges it. */
    static App of(Program program, Shopper shopper, LongSupplier acknowledgeAfterMillis) {
        return new App(program.mqttPort(), shopper, acknowledgeAfterMillis);
    }

    /**
     * An arrival of a message, on the clock of {@link System#nanoTime}.
     *
     * @param consent of a push, what it says to be sent under; empty for a cancel
     * @param at before it is acknowledged
     * @param heldUntil right before it is acknowledged
     */
    record Arrival(
            String delivery, String offer, String consent, String topic, boolean isCancel, long at, long heldUntil) {}

    /** The pushes so far, repetitions too. */
    List<Arrival> pushes() {
        return arrivals.stream().filter(arrival -> !arrival.isCancel()).toList();
    }

    /** The cancels so far. */
    List<Arrival> cancels() {
        return arrivals.stream().filter(Arrival::isCancel).toList();
    }

    /** When the connection was lost, each time. */
    List<Long> losses() {
        return losses;
    }

    /** Whether pushes can come. */
    boolean isListening() {
        return isListening;
    }

    /** Waits until pushes can come. */
    void awaitListening() {
        await("listening").atMost(Duration.ofSeconds(60)).until(() -> isListening);
    }

    @Override
    public void messageArrived(String arrivedTopic, MqttMessage message) throws InterruptedException {
        long at = System.nanoTime();
        JsonNode push = Api.read(new String(message.getPayload(), StandardCharsets.UTF_8));
        long pause = acknowledgeAfterMillis.getAsLong();
        if (pause > 0) {
            Thread.sleep(pause);
        }
        arrivals.add(new Arrival(
                push.path("deliveryId").asText(),
                push.path("offerId").asText(),
                push.path("why").path("consentId").asText(),
                push.path("why").path("topic").asText(),
                push.path("type").asText().equals("cancel"),
                at,
                System.nanoTime()));
    }

    @Override
    public void connectComplete(boolean reconnect, String uri) {
        if (reconnect) {
            subscribe();
        }
    }

    private void subscribe() {
        try {
            client.subscribe(topic, 1, null, new Listening(this));
        } catch (MqttException e) {
            throw new IllegalStateException("an app could not subscribe", e);
        }
    }

    void listening() {
        isListening = true;
    }

    @Override
    public void connectionLost(Throwable cause) {
        isListening = false;
        losses.add(System.nanoTime());
    }

    @Override
    public void deliveryComplete(IMqttDeliveryToken token) {}

    @Override
    public void close() {
        MqttLine.close(client);
    }
}
