package fi.lupa.simulator;

import io.netty.handler.codec.mqtt.MqttQoS;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.mqtt.MqttEndpoint;
import io.vertx.mqtt.MqttServer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** A real MQTT server on a free loopback port that apps subscribe to and get pushes from. */
public final class AppServer implements AutoCloseable {
    /** The topics that were subscribed to, with their QoS. */
    public final List<String> subscriptions = new CopyOnWriteArrayList<>();
    /** The message ids of the pushes that were acknowledged. */
    public final List<Integer> acknowledged = new CopyOnWriteArrayList<>();

    private final AtomicReference<MqttEndpoint> app = new AtomicReference<>();
    private final Vertx vertx = Vertx.vertx();
    private final MqttServer server;

    public AppServer() throws Exception {
        this.server = MqttServer.create(vertx).endpointHandler(this::meet);
        server.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    public String url() {
        return "tcp://127.0.0.1:" + server.actualPort();
    }

    /** Sends a message to the app that connected last. */
    public void push(String payload) {
        MqttEndpoint client = app.get();
        client.publish(
                "lupa/v1/devices/" + client.clientIdentifier() + "/push",
                Buffer.buffer(payload),
                MqttQoS.AT_LEAST_ONCE,
                false,
                false);
    }

    /** Cuts the app's connection off. */
    public void cut() {
        app.get().close();
    }

    private void meet(MqttEndpoint client) {
        client.subscribeHandler(subscribe -> {
            subscribe
                    .topicSubscriptions()
                    .forEach(topic -> subscriptions.add(
                            topic.topicName() + " " + topic.qualityOfService().value()));
            app.set(client);
            client.subscribeAcknowledge(subscribe.messageId(), List.of(MqttQoS.AT_LEAST_ONCE));
        });
        client.publishAcknowledgeHandler(acknowledged::add);
        client.accept();
    }

    @Override
    public void close() {
        vertx.close()
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }
}
