package fi.lupa.bench;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Debian's broker on a free port, with the configuration that the project ships. */
final class Mosquitto implements AutoCloseable {
    private final Subject subject;
    private final int port;

    private Mosquitto(Subject subject, int port) {
        this.subject = subject;
        this.port = port;
    }

    static Optional<Mosquitto> start() throws IOException {
        String jar = System.getProperty("lupa.mosquitto");
        return jar == null
                ? Optional.empty()
                : Optional.of(new Mosquitto(Subject.start(java.util.List.of(jar), Map.of()), 1));
    }

    int port() {
        return port;
    }

    Login subscriber() {
        return new Login("bench", "bench");
    }

    Map<String, String> settings() {
        return Map.of();
    }

    @Override
    public void close() throws IOException {
        subject.close();
    }
}
