package fi.lupa;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/**
 * A look at the ports before anything is started: one that is taken is told in a line, where the servers would each tell it
 * in their own way when half of the program runs.
 */
final class PortProbe {
    private final SettingsReader reader;
    private final List<String> problems = new ArrayList<>();

    private PortProbe(Config config) {
        this.reader = new SettingsReader(config, problems);
    }

    /**
     * Demands that the program can listen where it is told to; the settings have been read and are sound.
     *
     * @throws InvalidSettingsException naming the ports that are not free
     */
    static void requireFree(Config config) {
        PortProbe probe = new PortProbe(config);
        probe.probe();
        if (!probe.problems.isEmpty()) {
            throw new InvalidSettingsException(probe.problems);
        }
    }

    /** The one is held while the other is tried, so that the same port for both is found out as well. */
    private void probe() {
        try (ServerSocket http = bind("lupa.http", "8080")) {
            if (http.isBound() && reader.text("lupa.broker.url").isEmpty()) {
                bind("lupa.mqtt", "1883").close();
            }
        } catch (IOException e) {
            throw new IllegalStateException("a socket could not be closed", e);
        }
    }

    private ServerSocket bind(String server, String usualPort) throws IOException {
        String host = reader.text(server + ".host").orElse("127.0.0.1");
        String port = reader.text(server + ".port").orElse(usualPort);
        ServerSocket socket = new ServerSocket();
        try {
            socket.bind(new InetSocketAddress(host, Integer.parseInt(port)));
        } catch (IOException e) {
            problems.add(SettingsReader.environmentName(server + ".port") + ": cannot listen on " + host + ":" + port
                    + ": " + e.getMessage());
        }
        return socket;
    }
}
