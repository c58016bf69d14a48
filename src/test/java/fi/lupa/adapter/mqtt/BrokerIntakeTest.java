package fi.lupa.adapter.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.lupa.engine.GatewayMessage;
import fi.lupa.process.Mosquitto;
import fi.lupa.process.Servers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Against Mosquitto. */
@Timeout(120)
class BrokerIntakeTest {
    private static final String TOPIC = "lupa/v1/helsinki/g1/sightings";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path directory;

    private Mosquitto mosquitto;
    private MqttClient gateway;

    @BeforeEach
    void start() throws Exception {
        Servers.require();
        mosquitto = Mosquitto.start(directory.resolve("broker"));
        mosquitto.addAccount(BrokerSide.ACCOUNT);
        MqttConnectOptions options = new MqttConnectOptions();
        options.setUserName(BrokerSide.ACCOUNT);
        options.setPassword(BrokerSide.ACCOUNT.toCharArray());
        options.setMaxInflight(1_000);
        gateway = new MqttClient("tcp://127.0.0.1:" + mosquitto.port(), "gateway", new MemoryPersistence());
        gateway.connect(options);
    }

    @AfterEach
    void stop() throws MqttException {
        if (mosquitto != null) {
            if (gateway.isConnected()) {
                gateway.disconnect();
            }
            gateway.close();
            mosquitto.close();
        }
    }

    @Test
    void whatIsNotAcknowledgedComesAgain() throws MqttException {
        try (BrokerSide side = opened()) {
            publish("a");
            publish("b");
            await().atMost(PATIENCE).until(() -> side.intake.taken.size() == 2);
            side.intake.finish("b");
        }
        try (BrokerSide side = opened()) {
            await().atMost(PATIENCE).until(() -> side.intake.taken.size() == 2);
            assertThat(side.intake.taken).containsExactly("a", "b");
            side.intake.finish("a");
            side.intake.finish("b");
            await().atMost(PATIENCE).until(() -> side.meters.inHand.getAsInt() == 0);
        }
        try (BrokerSide side = opened()) {
            publish("c");
            await().atMost(PATIENCE).until(() -> !side.intake.taken.isEmpty());
            assertThat(side.intake.taken).containsExactly("c");
        }
    }

    @Test
    void workThatFailedIsDoneAgain() throws MqttException {
        try (BrokerSide side = opened()) {
            publish("a");
            await().atMost(PATIENCE).until(() -> side.intake.taken.size() == 1);
            side.intake.fail("a");
            await().atMost(PATIENCE).until(() -> side.intake.taken.size() > 1);
            assertThat(side.intake.taken).containsOnly("a");
        }
    }

    @Test
    void whatWaitedAtTheBrokerIsOverdueAndWhatComesAfterIsNot() throws MqttException {
        opened().close();
        publish("a");
        try (BrokerSide side = opened()) {
            await().atMost(PATIENCE).until(() -> side.messages.size() == 1);
            await().atMost(PATIENCE).until(() -> {
                publish("b");
                return side.messages.stream().anyMatch(message -> !message.isOverdue());
            });
            assertThat(side.messages.get(0)).matches(GatewayMessage::isOverdue);
            assertThat(side.messages.get(side.messages.size() - 1)).matches(message -> !message.isOverdue());
        }
    }

    @Test
    void capIsKeptByNotReadingAndNothingIsLostByIt() throws MqttException {
        Set<String> names =
                IntStream.range(0, 2_000).mapToObj(Integer::toString).collect(Collectors.toSet());
        opened().close();
        for (String name : names) {
            publish(name);
        }
        try (BrokerSide side = new BrokerSide(mosquitto, "lupa.mqtt.max-in-hand", "20")) {
            await().during(Duration.ofSeconds(1)).atMost(PATIENCE).until(() -> side.meters.inHand.getAsInt() >= 20);
            assertThat(side.intake.taken).hasSizeLessThan(names.size());
            await().atMost(PATIENCE).until(() -> {
                side.intake.taken.forEach(side.intake::finish);
                return side.meters.inHand.getAsInt() == 0
                        && new TreeSet<>(side.intake.taken).equals(new TreeSet<>(names));
            });
            assertThat(side.isReceiving()).isTrue();
        }
    }

    @Test
    void brokerThatIsGoneIsTriedAgain() throws Exception {
        try (BrokerSide side = opened()) {
            mosquitto.kill();
            await().atMost(PATIENCE).until(() -> !side.isReceiving());
            mosquitto.restart();
            await().atMost(PATIENCE).until(side::isReceiving);
        }
    }

    @Test
    void retainedSightingsAreForgottenByTheBrokerAndTheirEndIsNoMessage() throws Exception {
        gateway.publish(TOPIC, "old".getBytes(StandardCharsets.UTF_8), 1, true);
        try (BrokerSide side = opened()) {
            publish("new");
            await().atMost(PATIENCE).until(() -> side.intake.taken.contains("new"));
            side.intake.finish("new");
            await().atMost(PATIENCE).until(() -> retained().isEmpty());
            assertThat(side.intake.taken).containsExactly("new");
            assertThat(side.meters.malformed).hasValue(1);
        }
    }

    /** What the broker retains for the gateway's topic. */
    private List<String> retained() throws Exception {
        List<String> messages = new CopyOnWriteArrayList<>();
        CountDownLatch end = new CountDownLatch(1);
        gateway.subscribe(TOPIC + "/#", 1, (topic, message) -> {
            if (message.isRetained()) {
                messages.add(topic);
            } else if (topic.equals(TOPIC + "/end")) {
                end.countDown();
            }
        });
        gateway.publish(TOPIC + "/end", new byte[1], 1, false);
        assertThat(end.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        gateway.unsubscribe(TOPIC + "/#");
        return messages;
    }

    private BrokerSide opened(String... settings) {
        BrokerSide side = new BrokerSide(mosquitto, settings);
        await().atMost(PATIENCE).until(side::isReceiving);
        return side;
    }

    private void publish(String name) throws MqttException {
        gateway.publish(TOPIC, name.getBytes(StandardCharsets.UTF_8), 1, false);
    }
}
