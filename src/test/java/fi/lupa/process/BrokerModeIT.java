package fi.lupa.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a client of Mosquitto, on a PostgreSQL of Debian. Each test has a topic of its own. */
class BrokerModeIT {
    private static final int TOPICS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Longer than any push or cancel takes, shorter than a retry of a delivery that nobody took. */
    private static final Duration SILENCE = Duration.ofSeconds(3);

    @TempDir
    static Path directory;

    private static DebianPostgres postgres;
    private static Mosquitto broker;
    private static Program program;
    private static Shop shop;
    private static Gateway gateway;
    private static JsonNode credentials;

    @BeforeAll
    static void start() throws Exception {
        Servers.require();
        postgres = DebianPostgres.start();
        broker = Mosquitto.start(directory.resolve("broker"));
        program = Program.start(directory.resolve("program"), broker, postgres.settings());
        shop = Shop.open(program, TOPICS, 2);
        credentials = program.api()
                .admin("POST", "/stores/s1/gateways/g0/credentials", Map.of())
                .ok();
        gateway = new Gateway(broker.port(), "g0", credentials);
    }

    @AfterAll
    static void stop() throws Exception {
        if (program != null) {
            gateway.close();
            program.close();
        }
        if (broker != null) {
            broker.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }

    @Test
    void withdrawalIsFollowedByACancelAndSilence() {
        Shopper shopper = shop.shopper();
        try (App app = App.of(program, shopper)) {
            app.awaitListening();
            String consent = shopper.grant(program.api(), 0, 1);
            gateway.hear(List.of(shopper));
            await().atMost(PATIENCE).until(() -> app.pushes().size() == 1);
            assertThat(shopper.withdraw(program.api(), consent)
                            .ok()
                            .path("handedOff")
                            .asInt())
                    .isOne();
            await().atMost(Duration.ofSeconds(2)).until(() -> app.cancels().size() == 1);
            gateway.hear(List.of(shopper));
            await().during(SILENCE).atMost(PATIENCE).until(() -> app.pushes().size() == 1);
        }
    }

    @Test
    void appThatConnectsLaterGetsWhatIsStillPermitted() {
        Shopper shopper = shop.shopper();
        shopper.grant(program.api(), 1, 1);
        gateway.hear(List.of(shopper));
        awaitDecision(shopper);
        try (App app = App.of(program, shopper)) {
            await().atMost(PATIENCE).until(() -> app.pushes().size() == 1);
        }
    }

    @Test
    void appThatConnectsAfterTheWithdrawalGetsNothing() {
        Shopper shopper = shop.shopper();
        String consent = shopper.grant(program.api(), 2, 1);
        gateway.hear(List.of(shopper));
        awaitDecision(shopper);
        assertThat(shopper.withdraw(program.api(), consent)
                        .ok()
                        .path("cancelled")
                        .asInt())
                .isOne();
        try (App app = App.of(program, shopper)) {
            app.awaitListening();
            await().during(SILENCE).atMost(PATIENCE).until(() -> app.pushes().isEmpty());
        }
    }

    @Test
    void brokerThatIsAwayMakesItUnreadyAndRetainedSightingsAreIgnored() throws Exception {
        Shopper shopper = shop.shopper();
        String payload = "{\"sightings\":[{\"id\":\"" + shopper.signal() + "\",\"rssi\":-50}]}";
        publish(credentials, "lupa/v1/s1/g0/sightings", payload, "-r");
        shopper.grant(program.api(), 3, 1);
        broker.stop();
        await().atMost(PATIENCE).until(() -> program.api().readiness() == 503);
        assertThat(program.api()
                        .admin("POST", "/stores/s1/gateways/g1/credentials", Map.of())
                        .status())
                .isEqualTo(503);
        broker.restart();
        program.awaitReady();
        await().during(SILENCE)
                .atMost(PATIENCE)
                .until(() -> shopper.decisions(program.api()).isEmpty());
        gateway.hear(List.of(shopper));
        awaitDecision(shopper);
    }

    @Test
    void malformedPayloadIsTakenAndToldToTheOperators() throws Exception {
        Process listener = new ProcessBuilder(
                        "mosquitto_sub",
                        "-h",
                        "127.0.0.1",
                        "-p",
                        port(),
                        "-u",
                        "admin",
                        "-P",
                        Program.ADMIN_PASSWORD,
                        "-t",
                        "lupa/v1/dead-letter",
                        "-q",
                        "1",
                        "-C",
                        "1",
                        "-W",
                        "30")
                .start();
        for (int i = 0; i < 20 && listener.isAlive(); i++) {
            publish(credentials, "lupa/v1/s1/g0/sightings", "{\"sightings\":3}");
            listener.waitFor(500, TimeUnit.MILLISECONDS);
        }
        assertThat(Api.read(new String(listener.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .path("gateway")
                        .asText())
                .isEqualTo("g0");
    }

    @Test
    void appIsBoundToItsClientIdAndItsTopics() throws Exception {
        JsonNode one = shop.shopper().device();
        JsonNode other = shop.shopper().device();
        String foreign = "lupa/v1/devices/" + other.path("deviceId").asText() + "/push";
        assertThat(subscribe(one.path("mqtt"), other.path("deviceId").asText(), foreign)
                        .output())
                .contains("not authorised");
        assertThat(subscribe(one.path("mqtt"), one.path("deviceId").asText(), foreign)
                        .output())
                .contains("denied");
        assertThat(subscribe(one.path("mqtt"), one.path("deviceId").asText(), "#")
                        .output())
                .contains("denied");
        assertThat(published(one.path("mqtt"), one.path("deviceId").asText(), foreign))
                .isFalse();
    }

    @Test
    void gatewayPublishesForItselfOnly() throws Exception {
        assertThat(published(credentials, "free", "lupa/v1/s1/g0/sightings")).isTrue();
        assertThat(published(credentials, "free", "lupa/v1/s1/g1/sightings")).isFalse();
        assertThat(published(credentials, "free", "lupa/v1/devices/" + UUID.randomUUID() + "/push"))
                .isFalse();
        assertThat(subscribe(credentials, "free", "lupa/v1/s1/g0/sightings").output())
                .contains("denied");
    }

    @Test
    void newCredentialsEndTheOld() throws Exception {
        Map<String, Object> none = Map.of();
        JsonNode first = program.api()
                .admin("POST", "/stores/s1/gateways/g1/credentials", none)
                .ok();
        JsonNode second = program.api()
                .admin("POST", "/stores/s1/gateways/g1/credentials", none)
                .ok();
        assertThat(published(second, "free", "lupa/v1/s1/g1/sightings")).isTrue();
        assertThat(published(first, "free", "lupa/v1/s1/g1/sightings")).isFalse();
    }

    private static void awaitDecision(Shopper shopper) {
        await().atMost(PATIENCE)
                .until(() -> shopper.decisions(program.api()).stream().anyMatch(Shopper.Decided::isSent));
    }

    private static String port() {
        return Integer.toString(broker.port());
    }

    private static void publish(JsonNode account, String topic, String payload, String... more)
            throws IOException, InterruptedException {
        Command.run(Map.of(), mosquitto("mosquitto_pub", account, "free", topic, concat(more, "-m", payload)));
    }

    /** Whether the broker took a message: it tells clients of MQTT 5. */
    private static boolean published(JsonNode account, String clientId, String topic)
            throws IOException, InterruptedException {
        Command.Result result = Command.attempt(
                Map.of(), mosquitto("mosquitto_pub", account, clientId, topic, "-V", "5", "-m", "{\"sightings\":[]}"));
        return result.exitCode() == 0 && !result.output().contains("Not authorized");
    }

    private static Command.Result subscribe(JsonNode account, String clientId, String topic)
            throws IOException, InterruptedException {
        return Command.attempt(Map.of(), mosquitto("mosquitto_sub", account, clientId, topic, "-W", "3"));
    }

    private static String[] concat(String[] some, String... more) {
        return Stream.of(some, more).flatMap(Arrays::stream).toArray(String[]::new);
    }

    private static List<String> mosquitto(
            String program, JsonNode account, String clientId, String topic, String... more) {
        List<String> command = new ArrayList<>(List.of(
                program,
                "-h",
                "127.0.0.1",
                "-p",
                port(),
                "-i",
                clientId,
                "-q",
                "1",
                "-t",
                topic,
                "-u",
                account.path("username").asText(),
                "-P",
                account.path("password").asText()));
        command.addAll(List.of(more));
        return command;
    }
}
