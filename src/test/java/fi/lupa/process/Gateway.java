package fi.lupa.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.eclipse.paho.client.mqttv3.IMqttActionListener;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.IMqttToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttCallbackExtended;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;

/**
 * A gateway that keeps every message until it is acknowledged, and sends what is not again on each new connection, with the
 * old time of the sighting and a new time of sending.
 */
final class Gateway implements MqttCallbackExtended, AutoCloseable {
    private final String topic;
    private final SortedMap<Long, Batch> unacknowledged = new ConcurrentSkipListMap<>();
    private final AtomicLong numbers = new AtomicLong();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger sentAgain = new AtomicInteger();
    private final MqttAsyncClient client;

    Gateway(int port, String name, JsonNode credentials) {
        this(port, "s1", name, credentials);
    }

    Gateway(int port, String store, String name, JsonNode credentials) {
        topic = "lupa/v1/" + store + "/" + name + "/sightings";
        client = MqttLine.connect(port, "gateway-" + store + "-" + name, credentials, this);
    }

    /** Reports that devices are heard now. Any thread. */
    void hear(List<Shopper> shoppers) {
        Batch batch = new Batch(shoppers, System.currentTimeMillis());
        long number = numbers.incrementAndGet();
        unacknowledged.put(number, batch);
        publish(number, batch);
    }

    /** How many messages are not acknowledged yet. */
    int pending() {
        return unacknowledged.size();
    }

    /** How many messages were acknowledged. */
    int acknowledged() {
        return acknowledged.get();
    }

    /** How often a message was sent again. */
    int sentAgain() {
        return sentAgain.get();
    }

    private void publish(long number, Batch batch) {
        try {
            client.publish(topic, batch.payload(), 1, false, null, new IMqttActionListener() {
                @Override
                public void onSuccess(IMqttToken token) {
                    if (unacknowledged.remove(number) != null) {
                        acknowledged.incrementAndGet();
                    }
                }

                @Override
                public void onFailure(IMqttToken token, Throwable cause) {
                    // It stays among the unacknowledged, which the next connection sends again.
                }
            });
        } catch (MqttException e) {
            // Not connected just now: as above.
        }
    }

    @Override
    public void connectComplete(boolean reconnect, String uri) {
        if (reconnect) {
            Map.copyOf(unacknowledged).forEach((number, batch) -> {
                sentAgain.incrementAndGet();
                publish(number, batch);
            });
        }
    }

    @Override
    public void connectionLost(Throwable cause) {}

    @Override
    public void messageArrived(String arrivedTopic, MqttMessage message) {}

    @Override
    public void deliveryComplete(IMqttDeliveryToken token) {}

    @Override
    public void close() {
        MqttLine.close(client);
    }

    private record Batch(List<Shopper> shoppers, long at) {
        byte[] payload() {
            String sightings = shoppers.stream()
                    .map(shopper -> "{\"id\":\"" + shopper.signal() + "\",\"rssi\":-55,\"at\":" + at + "}")
                    .collect(Collectors.joining(","));
            return ("{\"sentAt\":" + System.currentTimeMillis() + ",\"sightings\":[" + sightings + "]}")
                    .getBytes(StandardCharsets.UTF_8);
        }
    }
}
