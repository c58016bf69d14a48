package fi.lupa.bench;

import fi.lupa.process.Mosquitto;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The started program on an empty data directory, and its shop. */
record Engine(Subject subject, BenchShop shop, int mqttPort) implements AutoCloseable {
    private static final String PASSWORD = "bench-admin-password";
    private static final Pattern MQTT = Pattern.compile("MQTT endpoint listening on .*:(\\d+)");
    private static final Pattern HTTP = Pattern.compile("Listening on: http://.*:(\\d+)");

    /** With its own MQTT endpoint. */
    static Engine alone(File jar) throws IOException {
        Subject subject = start(jar, Map.of());
        int mqtt = Integer.parseInt(subject.await(MQTT));
        return of(subject, mqtt);
    }

    /** As a client of a broker. */
    static Engine behind(File jar, Mosquitto broker) throws IOException {
        return of(start(jar, broker.settings()), broker.port());
    }

    private static Engine of(Subject subject, int mqtt) throws IOException {
        int http = Integer.parseInt(subject.await(HTTP));
        subject.drain();
        return new Engine(subject, new BenchShop(http, PASSWORD), mqtt);
    }

    private static Subject start(File jar, Map<String, String> more) throws IOException {
        Map<String, String> settings = new HashMap<>(Map.of(
                "LUPA_DATA_DIR", Files.createTempDirectory("lupa-bench").toString(),
                "LUPA_HTTP_PORT", "0",
                "LUPA_MQTT_PORT", "0",
                "LUPA_ADMIN_PASSWORD", PASSWORD,
                "LUPA_ENROLMENT_RATE", "1000000",
                "LUPA_STATIC_CLAIMS", "true",
                "LUPA_VISIT_TIMEOUT", "PT1S",
                "LUPA_ZONE_TIMEOUT", "PT1S"));
        settings.putAll(more);
        return Subject.engine(jar, settings);
    }

    @Override
    public void close() throws IOException {
        subject.close();
    }
}
