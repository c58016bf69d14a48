package fi.lupa.adapter.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.lupa.engine.Deadline;
import fi.lupa.engine.HandOffFailure;
import fi.lupa.engine.PushRoute;
import fi.lupa.identity.DeviceId;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of pushes when a broker hangs that they were published to. */
class HangingBrokerTest {
    private static final Duration DEADLINE = Duration.ofMillis(500);
    private static final Duration SHORTLY_AFTER = DEADLINE.plusSeconds(1);
    private static final int PUSHES = 5;

    private final Vertx vertx = Vertx.vertx();
    private HangingBroker broker;
    private BrokerPublisher publisher;
    private BrokerPushes pushes;

    @BeforeEach
    void connect() throws IOException {
        broker = new HangingBroker();
        var configuration = new SmallRyeConfigBuilder()
                .withMapping(MqttConfig.class)
                .withMapping(BrokerConfig.class)
                .withDefaultValues(Map.of("lupa.broker.url", "mqtt://127.0.0.1:" + broker.port()))
                .build();
        publisher = new BrokerPublisher(
                configuration.getConfigMapping(BrokerConfig.class),
                configuration.getConfigMapping(MqttConfig.class),
                new SecureRandom());
        pushes = new BrokerPushes(publisher, vertx, new MemoryMeters(), Clock.systemUTC());
        publisher.open();
        await().until(publisher::isConnected);
    }

    @AfterEach
    void close() throws IOException {
        publisher.close();
        broker.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void outcomeFollowsTheDeadlineThoughTheBrokerDoesNotLetAnybodyConnectAgain() {
        List<CompletableFuture<Throwable>> outcomes =
                Stream.generate(this::push).limit(PUSHES).toList();
        for (CompletableFuture<Throwable> outcome : outcomes) {
            assertThat(outcome).succeedsWithin(SHORTLY_AFTER).isInstanceOf(HandOffFailure.NotAcknowledged.class);
        }
        assertThat(publisher.isConnected()).isFalse();
        await().atMost(SHORTLY_AFTER).untilTrue(broker.isReset);
    }

    @Test
    void nothingIsBegunWhileTheBrokerDoesNotAnswer() {
        assertThat(push()).succeedsWithin(SHORTLY_AFTER);
        assertThat(push()).succeedsWithin(SHORTLY_AFTER).isInstanceOf(HandOffFailure.NotConnected.class);
    }

    /** Why it failed. */
    private CompletableFuture<Throwable> push() {
        CompletableFuture<Throwable> failed = new CompletableFuture<>();
        PushRoute route =
                new PushRoute(new DeviceId(UUID.randomUUID()), Deadline.after(System.nanoTime(), DEADLINE), null);
        Message<byte[]> message = Message.of(new byte[1]).addMetadata(route).withNack(failure -> {
            failed.complete(failure);
            return CompletableFuture.completedFuture(null);
        });
        pushes.send(message, "");
        return failed;
    }
}
