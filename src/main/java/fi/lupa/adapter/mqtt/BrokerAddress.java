package fi.lupa.adapter.mqtt;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Where a broker listens: {@code mqtt://host:port} or {@code tcp://}, with TLS {@code mqtts://} or {@code ssl://}. */
public record BrokerAddress(String host, int port, boolean isEncrypted) {
    private static final Map<String, Boolean> ENCRYPTED =
            Map.of("mqtt", false, "tcp", false, "mqtts", true, "ssl", true);
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]", "localhost");
    private static final int PLAIN_PORT = 1883;
    private static final int TLS_PORT = 8883;

    /**
     * The address of a text form; without a port, the registered one (IANA: mqtt 1883, secure-mqtt 8883).
     *
     * @throws IllegalArgumentException if it is none; the message tells the rule, not the text
     */
    public static BrokerAddress parse(String text) {
        URI uri = uri(text);
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        Boolean isEncrypted = ENCRYPTED.get(scheme);
        boolean isBare = uri.getUserInfo() == null
                && (uri.getPath() == null || uri.getPath().length() <= 1)
                && uri.getQuery() == null
                && uri.getFragment() == null;
        if (isEncrypted == null || uri.getHost() == null || !isBare) {
            throw new IllegalArgumentException("must be mqtt://host:port, or mqtts://host:port for TLS");
        }
        int standard = isEncrypted ? TLS_PORT : PLAIN_PORT;
        return new BrokerAddress(uri.getHost(), uri.getPort() < 0 ? standard : uri.getPort(), isEncrypted);
    }

    /** Whether it is this machine, so that nothing of it passes a network. */
    public boolean isLoopback() {
        return LOOPBACK.contains(host);
    }

    /** The form that Paho understands. */
    String pahoUri() {
        return (isEncrypted ? "ssl://" : "tcp://") + host + ":" + port;
    }

    private static URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("is no URI");
        }
    }
}
