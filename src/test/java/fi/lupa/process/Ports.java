package fi.lupa.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** The loopback ports of one program, kept over its restarts. */
record Ports(int http, int mqtt) {
    /** Below those that outgoing connections get: a client that knocks while nobody listens could take one of these itself. */
    private static final int FIRST = 20_000;

    private static final int LAST = 32_000;

    /** Two ports that nobody listens on; both are held at once, so that they differ. */
    static Ports free() throws IOException {
        try (ServerSocket http = listen();
                ServerSocket mqtt = listen()) {
            return new Ports(http.getLocalPort(), mqtt.getLocalPort());
        }
    }

    private static ServerSocket listen() throws IOException {
        for (int attempt = 0; attempt < 100; attempt++) {
            try {
                int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
                return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
            } catch (IOException e) {
                // taken: another one
            }
        }
        throw new IOException("no port is free");
    }
}
