package fi.lupa.simulator.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fi.lupa.simulator.Received;
import fi.lupa.simulator.RecordingServer;
import fi.lupa.simulator.Run;
import fi.lupa.simulator.StubLupa;
import fi.lupa.simulator.StubLupa.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code walk} from end to end: its command line, HTTP, Paho, and a real MQTT server. */
class WalkTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, String> ENVIRONMENT = Map.of("LUPA_ADMIN_PASSWORD", "s3cret");

    @TempDir
    Path directory;

    @Test
    void aWalkSetsUpEnrolsPublishesAndReports() throws Exception {
        Path truth = directory.resolve("truth.jsonl");
        Path report = directory.resolve("report.json");
        try (RecordingServer mqtt = RecordingServer.that(RecordingServer.ACKNOWLEDGE);
                StubLupa lupa = lupa()) {
            Run run = Run.with(
                    ENVIRONMENT,
                    arguments(
                            mqtt,
                            lupa,
                            "--duration",
                            "PT1M",
                            "--truth",
                            truth.toString(),
                            "--report",
                            report.toString()));

            assertThat(run.exitCode()).as(run.err()).isZero();
            assertThat(lupa.requests.stream().map(request -> request.split(" ", 3)[1]))
                    .containsSubsequence("/retailers/demo", "/stores/turku", "/offers/home-dwell", "/shoppers");
            assertThat(mqtt.received)
                    .extracting(Received::topic)
                    .containsOnly(
                            "lupa/v1/espoo/g1/sightings", "lupa/v1/espoo/g2/sightings", "lupa/v1/turku/g1/sightings");
            assertThat(mqtt.texts()).anyMatch(text -> text.contains("\"uid:00\""));
            JsonNode json = JSON.readTree(Files.readAllBytes(report));
            assertThat(json.path("batches").path("acknowledged").asInt()).isEqualTo(mqtt.received.size());
            assertThat(json.path("visits").path("entered").asInt()).isPositive();
            assertThat(run.out()).contains("digest " + json.path("digest").asText());
            assertInAndOut(Files.readAllLines(truth));
        }
    }

    @Test
    void theShowcaseIsToldTheTokenOfItsShopperAndMayBeLate() throws Exception {
        try (RecordingServer mqtt = RecordingServer.that(RecordingServer.ACKNOWLEDGE);
                StubLupa lupa = lupa().on("POST /show", new Answer(503, ""), new Answer(204, ""))) {
            Run run = Run.with(
                    ENVIRONMENT, arguments(mqtt, lupa, "--duration", "PT1S", "--showcase-url", lupa.api() + "/show"));
            assertThat(run.exitCode()).as(run.err()).isZero();
            assertThat(lupa.requests.stream().filter("POST /show {}"::equals)).hasSize(2);
            assertThat(lupa.credentials.get(lupa.requests.lastIndexOf("POST /show {}")))
                    .isEqualTo("Bearer t0ken");
            assertThat(run.err()).doesNotContain("showcase");
        }
    }

    @Test
    void aShowcaseThatRefusesIsToldAndTheWalkGoesOn() throws Exception {
        try (RecordingServer mqtt = RecordingServer.that(RecordingServer.ACKNOWLEDGE);
                StubLupa lupa = lupa()) {
            Run run = Run.with(
                    ENVIRONMENT, arguments(mqtt, lupa, "--duration", "PT1S", "--showcase-url", lupa.api() + "/show"));
            assertThat(run.exitCode()).isZero();
            assertThat(run.err()).contains("the showcase was not registered: ").contains("404");
        }
    }

    @Test
    void aSpeedThatMakesVisitsRunTogetherIsWarnedOf() throws Exception {
        try (RecordingServer mqtt = RecordingServer.that(RecordingServer.ACKNOWLEDGE);
                StubLupa lupa = lupa()) {
            String[] hasty = arguments(mqtt, lupa, "--duration", "PT1S", "--visit-timeout", "PT1.2S");
            assertThat(Run.with(ENVIRONMENT, hasty).err()).contains("some visits will count as one");
            String[] patient = arguments(mqtt, lupa, "--duration", "PT1S", "--visit-timeout", "PT1S");
            assertThat(Run.with(ENVIRONMENT, patient).err()).doesNotContain("count as one");
        }
    }

    @Test
    void anInterruptedWalkReportsWhatThereWas() throws Exception {
        try (RecordingServer mqtt = RecordingServer.that(RecordingServer.ACKNOWLEDGE);
                StubLupa lupa = lupa()) {
            CompletableFuture<Run> run = new CompletableFuture<>();
            Thread walker = new Thread(() -> run.complete(Run.with(ENVIRONMENT, arguments(mqtt, lupa))));
            walker.start();
            await().until(() -> mqtt.received.size() > 3);
            walker.interrupt();
            await().until(run::isDone);
            assertThat(run.join().exitCode()).isZero();
            assertThat(run.join().out()).contains("visits ", "digest ");
        }
    }

    @Test
    void whatLupaRefusesEndsTheWalkWithItsReason() throws Exception {
        try (RecordingServer mqtt = RecordingServer.that(RecordingServer.ACKNOWLEDGE);
                StubLupa lupa = lupa().on("PUT /offers/home-dwell", new Answer(409, "stopped"))) {
            Run run = Run.with(ENVIRONMENT, arguments(mqtt, lupa));
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err())
                    .contains("PUT /offers/home-dwell: 409 stopped")
                    .doesNotContain("s3cret");
        }
    }

    @Test
    void anAdministratorWithoutAPasswordIsWrongUsage() {
        Run run = Run.of("walk", "--scenario", "scenarios/small.yaml");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--admin-password-file or LUPA_ADMIN_PASSWORD");
    }

    private static void assertInAndOut(List<String> truth) {
        assertThat(truth.stream().filter(line -> line.contains("\"event\":\"enter\"")))
                .isNotEmpty()
                .hasSameSizeAs(truth.stream()
                        .filter(line -> line.contains("\"event\":\"exit\""))
                        .toList());
    }

    private static String[] arguments(RecordingServer mqtt, StubLupa lupa, String... options) {
        String[] start = {
            "walk",
            "--scenario",
            "scenarios/small.yaml",
            "--api",
            lupa.api(),
            "--mqtt-url",
            mqtt.url(),
            "--speed",
            "100",
            "--settle",
            "PT0S"
        };
        return Stream.of(start, options).flatMap(Arrays::stream).toArray(String[]::new);
    }

    private static StubLupa lupa() throws Exception {
        StubLupa lupa = new StubLupa()
                .on("POST /shoppers", "{\"shopperId\":\"p1\",\"token\":\"t0ken\"}")
                .on(
                        "POST /me/devices",
                        "{\"deviceId\":\"d1\",\"mqtt\":{\"username\":\"u\",\"password\":\"x\"},"
                                + "\"identity\":{\"scheme\":\"uid\",\"id\":\"uid:00\"}}")
                .on("POST /me/consents", "{\"consentId\":\"c1\"}")
                .on("GET /me/consents", "{\"items\":[],\"next\":null}")
                .on("GET /me/decisions", "{\"items\":[],\"next\":null}");
        for (String gateway : List.of("espoo/gateways/g1", "espoo/gateways/g2", "turku/gateways/g1")) {
            lupa.on("POST /stores/" + gateway + "/credentials", "{\"username\":\"g\",\"password\":\"x\"}");
        }
        Stream.of(
                        "retailers/demo",
                        "retailers/demo/topics/cars",
                        "retailers/demo/topics/home",
                        "retailers/demo/notices/1",
                        "stores/espoo",
                        "stores/turku",
                        "offers/welcome-cars",
                        "offers/home-dwell")
                .forEach(path -> lupa.on("PUT /" + path, "{}"));
        return lupa;
    }
}
