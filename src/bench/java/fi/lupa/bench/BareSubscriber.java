package fi.lupa.bench;

import io.netty.handler.codec.mqtt.MqttQoS;
import io.vertx.core.Vertx;
import io.vertx.mqtt.MqttClient;
import io.vertx.mqtt.MqttClientOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/** The yardstick behind a broker: a subscriber that acknowledges every message at once and counts it. */
final class BareSubscriber {
    static final String TOPIC = "lupa/v1/yardstick";

    private static final int MEGABYTE = 1 << 20;
    private static final int MANY = 65_535;

    private BareSubscriber() {}

    /** Subscribes to {@link #TOPIC}; answers every line on its input with what it has counted. */
    public static void main(String[] arguments) throws IOException {
        AtomicLong counted = new AtomicLong();
        MqttClientOptions options = new MqttClientOptions()
                .setClientId("bench-subscriber")
                .setUsername(arguments[1])
                .setPassword(arguments[2])
                .setCleanSession(false)
                .setMaxInflightQueue(MANY);
        options.setAutoAck(false);
        options.setMaxMessageSize(MEGABYTE);
        MqttClient client = MqttClient.create(Vertx.vertx(), options);
        client.publishHandler(message -> {
            message.ack();
            counted.incrementAndGet();
        });
        client.connect(Integer.parseInt(arguments[0]), "127.0.0.1")
                .compose(connected -> client.subscribe(TOPIC, MqttQoS.AT_LEAST_ONCE.value()))
                .onSuccess(subscribed -> System.out.println("subscribed"))
                .onFailure(failure -> System.exit(1));
        answer(counted);
    }

    private static void answer(AtomicLong counted) throws IOException {
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (questions.readLine() != null) {
            System.out.println("counted " + counted.get());
        }
        System.exit(0);
    }
}
