package fi.lupa.bench;

import fi.lupa.process.Mosquitto;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The benchmark of the started program: intake and latency beside yardsticks, as a table and as JSON. */
final class Bench {
    private static final int DEVICES = 1_000;
    private static final int CONSENTED = 200;
    private static final Pattern PORT = Pattern.compile("port (\\d+)");
    private static final Pattern COUNTED = Pattern.compile("counted (\\d+)");
    private static final Login ANYONE = new Login("any", "any");
    private static final Login READER = new Login("yardstick", "yardstick");

    private final File jar = new File(System.getProperty("lupa.jar", "target/quarkus-app/quarkus-run.jar"));
    private final int runs = Integer.getInteger("lupa.bench.runs", 5);
    private final List<String> crowd = BenchShop.crowd(DEVICES);

    /**
     * Measures; the system properties {@code lupa.jar}, {@code lupa.bench.runs} and {@code lupa.bench.json} name the program,
     * the number of runs and the file that the figures go to.
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        JsonObject figures = new Bench().run();
        Path file = Path.of(System.getProperty("lupa.bench.json", "target/bench.json"));
        Files.writeString(file, figures.encodePrettily());
        System.out.println("\nalso in " + file);
        System.exit(0);
    }

    private JsonObject run() throws IOException, InterruptedException {
        JsonArray intake = new JsonArray();
        JsonArray latency = new JsonArray();
        try (Subject bare = Subject.yardstick(BareEndpoint.class);
                Engine engine = Engine.alone(jar)) {
            int barePort = Integer.parseInt(bare.await(PORT));
            bare.drain();
            Login gateway = engine.shop().open();
            List<BenchShop.Phone> phones = engine.shop().consent(CONSENTED);
            Contender yardstick = new AtTheEndpoint("bare endpoint", bare, barePort, ANYONE);
            Contender program = new AtTheEndpoint("engine", engine.subject(), engine.mqttPort(), gateway);
            intake.addAll(new IntakeBench(List.of(List.of(yardstick, program)), crowd, runs).run());
            engine.shop().offer();
            latency.addAll(latency(barePort, engine, gateway, phones));
        }
        System.out.println();
        try (Mosquitto mosquitto = Mosquitto.start(Files.createTempDirectory("lupa-bench-broker"))) {
            mosquitto.addAccount(READER.username());
            intake.addAll(behind(mosquitto));
        }
        return new JsonObject().put("runs", runs).put("intake", intake).put("latency", latency);
    }

    private JsonArray latency(int barePort, Engine engine, Login gateway, List<BenchShop.Phone> phones)
            throws IOException, InterruptedException {
        List<String> strangers = crowd.subList(CONSENTED, DEVICES);
        List<List<String>> each =
                phones.stream().map(phone -> List.of(phone.signal())).toList();
        LatencyBench.Route bare = new LatencyBench.Route(
                "bare round trip",
                barePort,
                ANYONE,
                (load, i) -> load.send(
                        "lupa/v1/devices/" + phones.get(i).device() + "/push", new Payloads(each.get(i), 1, 1).next()));
        LatencyBench.Route program = new LatencyBench.Route(
                "engine",
                engine.mqttPort(),
                gateway,
                (load, i) -> load.send(IntakeBench.TOPIC, new Payloads(each.get(i), 1, 1).next()));
        return new LatencyBench(Math.max(1, runs / 2)).run(List.of(bare, program), phones, strangers);
    }

    private JsonArray behind(Mosquitto mosquitto) throws IOException, InterruptedException {
        String port = Integer.toString(mosquitto.port());
        try (Subject bare = Subject.yardstick(BareSubscriber.class, port, READER.username(), READER.password());
                Engine engine = Engine.behind(jar, mosquitto)) {
            bare.await(Pattern.compile("subscribed"));
            Login gateway = engine.shop().open();
            engine.shop().consent(CONSENTED);
            Contender yardstick = new BehindTheBroker(
                    "bare subscriber (Mosquitto)",
                    bare,
                    mosquitto.port(),
                    READER,
                    BareSubscriber.TOPIC,
                    () -> Long.parseLong(bare.ask("?", COUNTED)),
                    true);
            Contender program = new BehindTheBroker(
                    "engine (Mosquitto)",
                    engine.subject(),
                    mosquitto.port(),
                    gateway,
                    IntakeBench.TOPIC,
                    engine.shop()::sightings,
                    false);
            return new IntakeBench(List.of(List.of(yardstick, program)), crowd, runs).run();
        }
    }
}
