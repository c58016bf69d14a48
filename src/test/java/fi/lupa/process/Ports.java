package fi.lupa.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** The loopback ports of one program, kept over its restarts. */
record Ports(int http, int mqtt) {

    /** Two ports that nobody listens on; both are held at once, so that they differ. */
    static Ports free() throws IOException {
        try (ServerSocket http = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServerSocket mqtt = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new Ports(http.getLocalPort(), mqtt.getLocalPort());
        }
    }
}
