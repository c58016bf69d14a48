package fi.lupa.process;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Mosquitto with the configuration that the project ships, on a free port of the loopback interface. */
public final class Mosquitto implements AutoCloseable {
    static final String USERNAME = "lupa";
    static final String PASSWORD = "broker-Secret-1234567";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path directory;
    private final int port;
    private final Signals signals = new Signals();
    private Process process;

    private Mosquitto(Path directory, int port) throws IOException {
        this.directory = directory;
        this.port = port;
        process = launch();
    }

    /** Prepares a directory by the project's own script and starts it there. */
    public static Mosquitto start(Path directory) throws IOException, InterruptedException {
        int port = Ports.free().mqtt();
        Command.run(
                Map.of("LUPA_BROKER_PASSWORD", PASSWORD),
                List.of(
                        "sh",
                        Path.of("config", "mosquitto", "init.sh").toString(),
                        directory.toString(),
                        USERNAME,
                        Integer.toString(port)));
        return new Mosquitto(directory, port);
    }

    private Process launch() throws IOException {
        Process launched = new ProcessBuilder(
                        "mosquitto", "-c", directory.resolve("mosquitto.conf").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("log").toFile()))
                .start();
        await("listening").atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(this::isListening);
        return launched;
    }

    private boolean isListening() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** Sends SIGKILL. */
    public void kill() throws InterruptedException {
        signals.send("KILL", process.pid());
        process.waitFor();
    }

    /** Sends SIGTERM. */
    public void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("Mosquitto does not stop");
        }
    }

    /** Sends SIGSTOP: the kernel still takes connections and what comes on them, and nothing is answered. */
    void freeze() {
        signals.send("STOP", process.pid());
    }

    /** Lets it go on. */
    void thaw() {
        signals.send("CONT", process.pid());
    }

    /** What it has logged. */
    String log() throws IOException {
        return Files.readString(directory.resolve("log"));
    }

    /** Starts it again on the same data. */
    public void restart() throws IOException {
        process = launch();
    }

    /** Where it listens on the loopback interface. */
    public int port() {
        return port;
    }

    /** Makes an account that may publish like any gateway and receive all; its user name is its password too. */
    public void addAccount(String username) throws IOException, InterruptedException {
        control("createRole", username);
        control("addRoleACL", username, "publishClientSend", "lupa/v1/#", "allow");
        control("addRoleACL", username, "subscribePattern", "#", "allow");
        control("createClient", username, "-p", username);
        control("addClientRole", username, username);
    }

    private void control(String... command) throws IOException, InterruptedException {
        List<String> whole = new ArrayList<>(List.of(
                "mosquitto_ctrl",
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(port),
                "-u",
                USERNAME,
                "-P",
                PASSWORD,
                "dynsec"));
        whole.addAll(List.of(command));
        Command.run(Map.of(), whole);
    }

    /** What the program is told of it. */
    public Map<String, String> settings() {
        return Map.of(
                "LUPA_BROKER_URL", "mqtt://127.0.0.1:" + port,
                "LUPA_BROKER_USERNAME", USERNAME,
                "LUPA_BROKER_PASSWORD", PASSWORD);
    }

    @Override
    public void close() {
        process.destroyForcibly();
        signals.close();
    }
}
