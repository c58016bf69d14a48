package fi.lupa.simulator.phone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.lupa.simulator.AppServer;
import fi.lupa.simulator.Run;
import fi.lupa.simulator.StubLupa;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code phone} from end to end: its command line, HTTP, Paho, and a real MQTT server. */
class PhoneTest {
    private static final String OFFER = "{\"v\":1,\"type\":\"offer\",\"deliveryId\":\"%s\",\"offerId\":\"o1\","
            + "\"storeId\":\"s1\",\"title\":\"Tyres\",\"body\":\"Half price\",\"expiresAt\":\"%s\","
            + "\"why\":{\"trigger\":\"ENTER\",\"topic\":\"cars\"}}";

    @TempDir
    Path directory;

    @Test
    void thePhoneEnrolsConsentsShowsObeysAndWithdraws() throws Exception {
        try (AppServer mqtt = new AppServer();
                StubLupa lupa = lupa()) {
            CompletableFuture<Run> run =
                    start(mqtt, lupa, "--topic", "cars", "--max-uses", "3", "--withdraw-after", "PT2S");
            await().until(() -> mqtt.subscriptions.size() == 1);
            mqtt.push(OFFER.formatted("d1", Instant.now().plusSeconds(60)));
            mqtt.push(OFFER.formatted("d1", Instant.now().plusSeconds(60)));
            mqtt.push(OFFER.formatted("d2", Instant.now().plusMillis(500)));
            mqtt.push("{\"v\":1,\"type\":\"cancel\",\"deliveryId\":\"d1\"}");
            await().until(() -> mqtt.acknowledged.size() == 4);

            await().until(run::isDone);
            assertThat(run.join().exitCode()).isZero();
            assertThat(run.join()
                            .out()
                            .lines()
                            .map(line -> line.substring(line.indexOf("Z  ") + 3).strip()))
                    .containsSubsequence(
                            "enrolled     broadcasts uid:00",
                            "notice       We use your position.",
                            "consented    [\"location-offers\"] about [\"cars\"] until 2026-07-01T00:00:00Z",
                            "connected",
                            "duplicate    Tyres",
                            "cancelled    Tyres",
                            "expired      Tyres",
                            "withdrawn    position 7, cancelled 1, handed off 2");
            assertThat(run.join().out())
                    .contains("shown        Tyres: Half price (o1 in s1, because of ENTER about cars");
            assertThat(lupa.requests)
                    .anyMatch(request -> request.startsWith("POST /me/consents {")
                            && request.contains("\"maxUses\":3")
                            && request.contains("\"noticeVersion\":\"1\""));
        }
    }

    @Test
    void aSavedPhoneGoesOnWithoutEnrollingAndKeepsItsSecretsFromOthers() throws Exception {
        Path state = directory.resolve("phone.json");
        try (AppServer mqtt = new AppServer();
                StubLupa lupa = lupa()) {
            assertThat(start(mqtt, lupa, "--topic", "cars", "--state", state.toString())
                            .join()
                            .exitCode())
                    .isZero();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state)))
                    .isEqualTo("rw-------");
            lupa.requests.clear();
            Run second = start(mqtt, lupa, "--state", state.toString(), "--withdraw-after", "PT0S", "--json")
                    .join();
            assertThat(second.exitCode()).isZero();
            assertThat(second.out()).contains("\"event\":\"restored\"", "\"event\":\"withdrawn\"", "\"position\":7");
            assertThat(second.out()).doesNotContain("t0ken", "s3cret");
            assertThat(lupa.requests)
                    .containsExactly("GET /catalogue?retailerId=demo&language=en", "DELETE /me/consents/c1");
        }
    }

    @Test
    void typingWWithdraws() throws Exception {
        try (AppServer mqtt = new AppServer();
                StubLupa lupa = lupa()) {
            Run run = Run.with(
                    Map.of(),
                    new ByteArrayInputStream("w\n".getBytes(UTF_8)),
                    arguments(mqtt, lupa, "--topic", "cars"));
            assertThat(run.out()).contains("withdrawn    position 7");
            assertThat(lupa.requests).containsOnlyOnce("DELETE /me/consents/c1");
        }
    }

    @Test
    void aRefusedConsentIsAFailureThatTellsWhy() throws Exception {
        try (AppServer mqtt = new AppServer();
                StubLupa lupa = lupa()) {
            lupa.on("POST /me/consents", new StubLupa.Answer(400, "{\"type\":\"/problems/invalid\"}"));
            Run run = start(mqtt, lupa, "--topic", "boats").join();
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err()).contains("POST /me/consents: 400 {\"type\":\"/problems/invalid\"}");
        }
    }

    @Test
    void wrongUsageIsRefused() {
        assertThat(Run.of("phone").exitCode()).isEqualTo(2);
        assertThat(Run.of("phone", "--retailer", "demo", "--identity", "mac").err())
                .contains("an identity is eid, ibeacon or uid");
        assertThat(Run.of("phone", "--retailer", "demo", "--topic", "cars", "--max-uses", "0")
                        .err())
                .contains("maxUses must be 1 or more");
    }

    private static CompletableFuture<Run> start(AppServer mqtt, StubLupa lupa, String... options) {
        String[] all = arguments(mqtt, lupa, options);
        return CompletableFuture.supplyAsync(() -> Run.of(all));
    }

    private static String[] arguments(AppServer mqtt, StubLupa lupa, String... options) {
        String[] start = {
            "phone",
            "--retailer",
            "demo",
            "--identity",
            "uid",
            "--api",
            lupa.api(),
            "--mqtt-url",
            mqtt.url(),
            "--duration",
            "PT3S"
        };
        return Stream.of(start, options).flatMap(Arrays::stream).toArray(String[]::new);
    }

    private static StubLupa lupa() throws Exception {
        return new StubLupa()
                .on("POST /shoppers", "{\"shopperId\":\"p1\",\"token\":\"t0ken\",\"recoveryCode\":\"r\"}")
                .on(
                        "POST /me/devices",
                        "{\"deviceId\":\"d1\",\"mqtt\":{\"username\":\"u\",\"password\":\"s3cret\"},"
                                + "\"identity\":{\"scheme\":\"uid\",\"id\":\"uid:00\"}}")
                .on(
                        "GET /catalogue",
                        "{\"notice\":{\"version\":\"1\",\"language\":\"en\",\"text\":\"We use your position.\"}}")
                .on(
                        "POST /me/consents",
                        "{\"consentId\":\"c1\",\"topics\":[\"cars\"],\"purposes\":[\"location-offers\"],"
                                + "\"validUntil\":\"2026-07-01T00:00:00Z\"}")
                .on("DELETE /me/consents/c1", "{\"position\":7,\"cancelled\":1,\"handedOff\":2}");
    }
}
