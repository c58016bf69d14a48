package fi.lupa.process;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The built program as a process on ports and a data directory that outlive its runs. */
final class Program implements AutoCloseable {
    static final String ADMIN_PASSWORD = "process-Admin-1234567";

    /** On a loaded machine; a quiet one takes a tenth. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path data;
    private final Ports ports;
    private final Map<String, String> settings;
    private final Signals signals;
    private final Api api;
    private Process process;

    private Program(Path data, Ports ports, Map<String, String> settings) throws IOException {
        this.data = Files.createDirectories(data);
        this.ports = ports;
        this.settings = settings;
        signals = new Signals();
        api = new Api(ports.http());
        process = launch();
    }

    /** Launches it; it is not ready yet. */
    static Program launch(Path data, Map<String, String> settings) throws IOException {
        return new Program(data, Ports.free(), settings);
    }

    /** Launches it and waits until it is ready. */
    static Program start(Path data, Map<String, String> settings) throws IOException {
        return ready(launch(data, settings));
    }

    /** Launches it as a client of a broker, where gateways and apps connect too, and waits until it is ready. */
    static Program start(Path data, Mosquitto broker, Map<String, String> settings) throws IOException {
        Map<String, String> all = new HashMap<>(settings);
        all.putAll(broker.settings());
        return ready(new Program(data, new Ports(Ports.free().http(), broker.port()), all));
    }

    private static Program ready(Program program) {
        try {
            program.awaitReady();
        } catch (RuntimeException | Error e) {
            program.close();
            throw e;
        }
        return program;
    }

    /** Launches it once more on the same data and waits until it is ready; how long that took. */
    Duration restart() throws IOException {
        long from = System.nanoTime();
        process = launch();
        awaitReady();
        return Duration.ofNanos(System.nanoTime() - from);
    }

    private Process launch() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(java, "-Xmx512m", "-jar", System.getProperty("lupa.jar"))
                .directory(data.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("LUPA_"));
        builder.environment().putAll(environment());
        return builder.start();
    }

    private Map<String, String> environment() {
        Map<String, String> all = new HashMap<>(Map.of(
                "LUPA_DATA_DIR",
                data.toString(),
                "LUPA_HTTP_PORT",
                Integer.toString(ports.http()),
                "LUPA_MQTT_PORT",
                Integer.toString(ports.mqtt()),
                "LUPA_ADMIN_PASSWORD",
                ADMIN_PASSWORD,
                "LUPA_ENROLMENT_RATE",
                "1000000",
                "LUPA_STATIC_CLAIMS",
                "true",
                "LUPA_PUSHES_PER_VISIT",
                "100"));
        all.putAll(settings);
        return all;
    }

    /** Waits until it is ready; fails with what it logged if it ended instead. */
    void awaitReady() {
        await("ready")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .failFast(this::requireAlive)
                .until(() -> api.readiness() == 200);
    }

    private void requireAlive() {
        if (!process.isAlive()) {
            throw new AssertionError("the program ended by itself:\n" + logged());
        }
    }

    /** Sends SIGTERM; the exit code. */
    int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("still running " + PATIENCE + " after SIGTERM");
        }
        return process.exitValue();
    }

    /** Sends SIGKILL; what it started lives on. */
    void kill() throws InterruptedException {
        signals.send("KILL", process.pid());
        process.waitFor();
    }

    /** Sends SIGSTOP: it does nothing any more, and nobody can tell it from one that is slow. */
    void freeze() {
        signals.send("STOP", process.pid());
    }

    /** Sends SIGCONT. */
    void thaw() {
        signals.send("CONT", process.pid());
    }

    Api api() {
        return api;
    }

    /** Where HTTP listens. */
    String address() {
        return "http://127.0.0.1:" + ports.http();
    }

    int mqttPort() {
        return ports.mqtt();
    }

    Path data() {
        return data;
    }

    /** What it wrote so far, of all its runs. */
    String logged() {
        try {
            return Files.readString(log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path log() {
        return data.resolve("program.log");
    }

    /** Ends it and the PostgreSQL that a kill may have left. */
    @Override
    public void close() {
        process.destroyForcibly();
        PostgresProcess.under(data).forEach(ProcessHandle::destroyForcibly);
        signals.close();
        await("no process left")
                .atMost(PATIENCE)
                .until(() -> !process.isAlive() && PostgresProcess.under(data).isEmpty());
    }
}
