package fi.lupa.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Sustained intake at QoS 1 and the CPU time it takes: the started program beside a bare endpoint that only acknowledges,
 * interleaved, medians of the runs. The load shares the machine with what it measures.
 */
final class IntakeBench {
    private static final int RUNS = 5;
    private static final int DEVICES = 1_000;
    private static final int CONSENTED = 200;
    private static final String TOPIC = "lupa/v1/bench/g1/sightings";
    private static final String PASSWORD = "bench-admin-password";

    private final List<String> rows = new ArrayList<>();

    /** Measures, and prints a table. The system property {@code lupa.jar} names the program. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        new IntakeBench().run(new File(System.getProperty("lupa.jar", "target/quarkus-app/quarkus-run.jar")));
        System.exit(0);
    }

    private void run(File jar) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("lupa-bench");
        Map<String, String> settings = Map.of(
                "LUPA_DATA_DIR", data.toString(),
                "LUPA_HTTP_PORT", "0",
                "LUPA_MQTT_PORT", "0",
                "LUPA_ADMIN_PASSWORD", PASSWORD,
                "LUPA_ENROLMENT_RATE", "1000000",
                "LUPA_STATIC_CLAIMS", "true");
        try (Subject bare = Subject.bare();
                Subject engine = Subject.engine(jar, settings)) {
            int barePort = Integer.parseInt(bare.await(Pattern.compile("port (\\d+)")));
            int mqttPort = Integer.parseInt(engine.await(Pattern.compile("MQTT endpoint listening on .*:(\\d+)")));
            int httpPort = Integer.parseInt(engine.await(Pattern.compile("Listening on: http://.*:(\\d+)")));
            bare.drain();
            engine.drain();
            BenchShop shop = new BenchShop(httpPort, PASSWORD);
            BenchShop.Login login = shop.open();
            List<String> crowd = shop.crowd(DEVICES, CONSENTED);
            for (int batch : new int[] {1, 50}) {
                measure(bare, barePort, engine, mqttPort, login, crowd, batch);
            }
        }
        System.out.println("batch  what    messages/s  sightings/s  CPU s/M sightings");
        rows.forEach(System.out::println);
    }

    private void measure(
            Subject bare,
            int barePort,
            Subject engine,
            int mqttPort,
            BenchShop.Login login,
            List<String> crowd,
            int batch)
            throws IOException, InterruptedException {
        int messages = batch == 1 ? 200_000 : 20_000;
        List<Sample> bares = new ArrayList<>();
        List<Sample> engines = new ArrayList<>();
        try (Load toBare = new Load(barePort, "any", "any");
                Load toEngine = new Load(mqttPort, login.username(), login.password())) {
            for (int run = 0; run <= RUNS; run++) {
                Sample first = Sample.take(bare, () -> toBare.run(TOPIC, new Payloads(crowd, batch, 1), messages));
                Sample second = Sample.take(engine, () -> toEngine.run(TOPIC, new Payloads(crowd, batch, 1), messages));
                if (run > 0) { // the first warms both up
                    bares.add(first);
                    engines.add(second);
                }
            }
        }
        Sample bareMedian = Sample.median(bares);
        Sample engineMedian = Sample.median(engines);
        rows.add(bareMedian.row(batch, "bare", messages));
        rows.add(engineMedian.row(batch, "engine", messages));
        rows.add(String.format(
                Locale.ROOT, "%5d  ratio   %10.2f", batch, bareMedian.seconds() / engineMedian.seconds()));
    }
}
