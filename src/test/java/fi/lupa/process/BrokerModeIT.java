package fi.lupa.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
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
            assertThat(program.logged())
                    .doesNotContain("could not set the broker up")
                    .doesNotContain(Files.readString(directory.resolve("program/broker-client-id"))
                            .strip());
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
        clients().publish(credentials, "lupa/v1/s1/g0/sightings", payload, "-r");
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
    void brokerThatHangsHoldsNoWithdrawalUpAndTheCancelFollowsAtOnce() {
        Shopper shopper = shop.shopper();
        try (App app = App.of(program, shopper)) {
            app.awaitListening();
            String consent = shopper.grant(program.api(), 4, 1);
            gateway.hear(List.of(shopper));
            await().atMost(PATIENCE).until(() -> app.pushes().size() == 1);
            broker.freeze();
            try {
                assertThat(shopper.withdraw(program.api(), consent).status()).isEqualTo(200);
                await().atMost(SILENCE).until(() -> program.api().readiness() == 503);
            } finally {
                broker.thaw();
            }
            await().atMost(Duration.ofSeconds(2))
                    .until(() -> !app.cancels().isEmpty() && program.api().readiness() == 200);
        }
    }

    @Test
    void malformedPayloadIsTakenAndToldToTheOperators() throws Exception {
        Process listener = new ProcessBuilder(
                        "mosquitto_sub",
                        "-h",
                        "127.0.0.1",
                        "-p",
                        Integer.toString(broker.port()),
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
            clients().publish(credentials, "lupa/v1/s1/g0/sightings", "{\"sightings\":3}");
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
        assertThat(clients()
                        .subscribe(one.path("mqtt"), other.path("deviceId").asText(), foreign)
                        .output())
                .contains("not authorised");
        assertThat(clients()
                        .subscribe(one.path("mqtt"), one.path("deviceId").asText(), foreign)
                        .output())
                .contains("denied");
        assertThat(clients()
                        .subscribe(one.path("mqtt"), one.path("deviceId").asText(), "#")
                        .output())
                .contains("denied");
        assertThat(clients().published(one.path("mqtt"), one.path("deviceId").asText(), foreign))
                .isFalse();
        assertThat(broker.log())
                .doesNotContain(
                        one.path("deviceId").asText(), other.path("deviceId").asText());
    }

    @Test
    void gatewayPublishesForItselfOnly() throws Exception {
        assertThat(clients().published(credentials, "free", "lupa/v1/s1/g0/sightings"))
                .isTrue();
        assertThat(clients().published(credentials, "free", "lupa/v1/s1/g1/sightings"))
                .isFalse();
        assertThat(clients().published(credentials, "free", "lupa/v1/devices/" + UUID.randomUUID() + "/push"))
                .isFalse();
        assertThat(clients()
                        .subscribe(credentials, "free", "lupa/v1/s1/g0/sightings")
                        .output())
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
        assertThat(clients().published(second, "free", "lupa/v1/s1/g1/sightings"))
                .isTrue();
        assertThat(clients().published(first, "free", "lupa/v1/s1/g1/sightings"))
                .isFalse();
    }

    private static void awaitDecision(Shopper shopper) {
        await().atMost(PATIENCE)
                .until(() -> shopper.decisions(program.api()).stream().anyMatch(Shopper.Decided::isSent));
    }

    private static MosquittoClients clients() {
        return new MosquittoClients(broker.port());
    }
}
