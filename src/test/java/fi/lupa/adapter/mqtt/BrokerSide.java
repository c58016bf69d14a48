package fi.lupa.adapter.mqtt;

import com.fasterxml.jackson.databind.ObjectMapper;
import fi.lupa.engine.GatewayMessage;
import fi.lupa.process.Mosquitto;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** What comes from a broker, with ports of the engine that live in memory. Each has the same session at the broker. */
final class BrokerSide implements AutoCloseable {
    /** The account at the broker, and its password. */
    static final String ACCOUNT = "all";

    final MemoryIntake intake = new MemoryIntake();
    final MemoryMeters meters = new MemoryMeters();
    final List<GatewayMessage> messages = new CopyOnWriteArrayList<>();

    private final Vertx vertx = Vertx.vertx();
    private final BrokerIntake broker;

    BrokerSide(Mosquitto mosquitto, String... settings) {
        Map<String, String> values = new HashMap<>(Map.of(
                "lupa.broker.url", "mqtt://127.0.0.1:" + mosquitto.port(),
                "lupa.broker.username", ACCOUNT,
                "lupa.broker.password", ACCOUNT));
        for (int i = 0; i < settings.length; i += 2) {
            values.put(settings[i], settings[i + 1]);
        }
        var configuration = new SmallRyeConfigBuilder()
                .withMapping(MqttConfig.class)
                .withMapping(BrokerConfig.class)
                .withDefaultValues(values)
                .build();
        MqttConfig limits = configuration.getConfigMapping(MqttConfig.class);
        BrokerConfig config = configuration.getConfigMapping(BrokerConfig.class);
        SightingStream sightings = new SightingStream();
        GatewayStatuses statuses = new GatewayStatuses(
                new ObjectMapper(),
                meters,
                (route, reason, payload) -> {},
                new EndpointMeters(new SimpleMeterRegistry(), new RefusalLog(Clock.systemUTC())));
        MemoryTopicMap topics = new MemoryTopicMap();
        GatewayDoor door = new GatewayDoor(topics, sightings, statuses, meters, Clock.systemUTC());
        InHand inHand = new InHand(limits, meters);
        SecureRandom random = new SecureRandom();
        BrokerSessions sessions = new BrokerSessions(config, limits, door, inHand, topics, random);
        broker = new BrokerIntake(vertx, config, sessions, inHand, random);
        SightingDoor work = new SightingDoor(intake);
        sightings
                .messages()
                .invoke(message -> messages.add(message.getPayload()))
                .subscribe()
                .with(message -> work.receive(message).subscribe().with(done -> {}));
        broker.open();
    }

    boolean isReceiving() {
        return broker.isReceiving();
    }

    @Override
    public void close() {
        broker.close()
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
