package fi.lupa.adapter.mqtt;

import com.fasterxml.jackson.databind.ObjectMapper;
import fi.lupa.engine.Deadline;
import fi.lupa.engine.PushRoute;
import fi.lupa.identity.DeviceId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;

/** The endpoint on a free port, with ports of the engine that live in memory. */
final class Endpoint implements AutoCloseable {
    static final Duration LONG = Duration.ofSeconds(20);

    final Connections connections;
    final MemorySignIn signIn = new MemorySignIn();
    final MemorySessions sessions = new MemorySessions();
    final MemoryMeters meters = new MemoryMeters();
    final MemoryIntake intake = new MemoryIntake();
    final List<String> buried = new java.util.concurrent.CopyOnWriteArrayList<>();
    final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    private final Vertx vertx = Vertx.vertx();
    private final PushDoor pushes;
    private final MqttListener listener;

    Endpoint(String... settings) {
        MqttConfig config = config(settings);
        EndpointMeters endpointMeters = new EndpointMeters(registry, new RefusalLog(Clock.systemUTC()));
        SightingStream sightings = new SightingStream();
        GatewayStatuses statuses = new GatewayStatuses(
                new ObjectMapper(), meters, (route, reason, payload) -> buried.add(reason), endpointMeters);
        GatewayDoor gateways = new GatewayDoor(new MemoryTopicMap(), sightings, statuses, meters, Clock.systemUTC());
        Apps apps = new Apps(sessions, meters, config);
        Admins admins = new Admins();
        connections = new Connections(config, new InHand(config, meters), endpointMeters);
        Doorkeeper doorkeeper = new Doorkeeper(config, signIn, new Peers(gateways, apps, admins), connections);
        pushes = new PushDoor(apps, admins);
        SightingDoor door = new SightingDoor(intake);
        sightings
                .messages()
                .subscribe()
                .with(message -> door.receive(message).subscribe().with(done -> {}));
        listener = new MqttListener(vertx, config, doorkeeper, connections);
        join(listener.open().toCompletionStage().toCompletableFuture());
    }

    int port() {
        return listener.port();
    }

    /** Sends a push; completes as the channel's message does. */
    CompletableFuture<Void> push(DeviceId device, String payload, Duration time) {
        return push(device, payload, Deadline.after(System.nanoTime(), time));
    }

    CompletableFuture<Void> push(DeviceId device, String payload, Deadline deadline) {
        return send(payload, Metadata.of(new PushRoute(device, deadline, null)), "");
    }

    /** Sends a message to a topic. */
    CompletableFuture<Void> tell(String topic, String payload) {
        return send(payload, Metadata.empty(), topic);
    }

    double counted(String meter, String reason) {
        return registry.find(meter).tag("reason", reason).counters().stream()
                .mapToDouble(io.micrometer.core.instrument.Counter::count)
                .sum();
    }

    @Override
    public void close() {
        join(listener.close().toCompletionStage().toCompletableFuture());
        join(vertx.close().toCompletionStage().toCompletableFuture());
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private CompletableFuture<Void> send(String payload, Metadata metadata, String topic) {
        CompletableFuture<Void> answer = new CompletableFuture<>();
        pushes.send(
                Message.of(
                        bytes(payload),
                        metadata,
                        () -> {
                            answer.complete(null);
                            return CompletableFuture.completedStage(null);
                        },
                        failure -> {
                            answer.completeExceptionally(failure);
                            return CompletableFuture.completedStage(null);
                        }),
                topic);
        return answer;
    }

    private static void join(CompletableFuture<?> future) {
        future.orTimeout(LONG.toSeconds(), TimeUnit.SECONDS).join();
    }

    private static MqttConfig config(String... settings) {
        Map<String, String> values = new HashMap<>(Map.of("lupa.mqtt.port", "0"));
        for (int i = 0; i < settings.length; i += 2) {
            values.put(settings[i], settings[i + 1]);
        }
        return new SmallRyeConfigBuilder()
                .withMapping(MqttConfig.class)
                .withDefaultValues(values)
                .build()
                .getConfigMapping(MqttConfig.class);
    }
}
