package fi.lupa.simulator;

import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.vertx.core.Vertx;
import io.vertx.mqtt.MqttEndpoint;
import io.vertx.mqtt.MqttServer;
import io.vertx.mqtt.MqttServerOptions;
import io.vertx.mqtt.messages.MqttPublishMessage;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** A real MQTT server on a free loopback port that keeps what it receives and treats messages as a test says. */
public final class RecordingServer implements AutoCloseable {
    /** What happens to a message after it was noted. */
    public interface Treatment {
        /** Handles the {@code count}th message, counted from 1. */
        void handle(MqttEndpoint client, MqttPublishMessage message, int count);
    }

    public static final Treatment ACKNOWLEDGE =
            (client, message, count) -> client.publishAcknowledge(message.messageId());
    public static final Treatment KEEP_SILENT = (client, message, count) -> {};

    public final List<Received> received = new CopyOnWriteArrayList<>();
    public final AtomicInteger disconnects = new AtomicInteger();
    private final Vertx vertx = Vertx.vertx();
    private final Treatment treatment;
    private final Predicate<MqttEndpoint> door;
    private final MqttServer server;

    public RecordingServer(Treatment treatment, Predicate<MqttEndpoint> door) throws Exception {
        this.treatment = treatment;
        this.door = door;
        this.server = MqttServer.create(vertx, new MqttServerOptions().setMaxMessageSize(1 << 20))
                .endpointHandler(this::meet);
        server.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    public static RecordingServer that(Treatment treatment) throws Exception {
        return new RecordingServer(treatment, client -> true);
    }

    public String url() {
        return "tcp://127.0.0.1:" + server.actualPort();
    }

    public List<String> texts() {
        return received.stream().map(Received::text).toList();
    }

    private void meet(MqttEndpoint client) {
        if (!door.test(client)) {
            client.reject(MqttConnectReturnCode.CONNECTION_REFUSED_BAD_USER_NAME_OR_PASSWORD);
            return;
        }
        client.disconnectHandler(nothing -> disconnects.incrementAndGet());
        client.subscribeHandler(
                subscribe -> client.subscribeAcknowledge(subscribe.messageId(), List.of(MqttQoS.AT_LEAST_ONCE)));
        client.publishHandler(message -> {
            received.add(new Received(message.topicName(), message.payload().copy(), message.qosLevel()));
            treatment.handle(client, message, received.size());
        });
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
