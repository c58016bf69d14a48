package fi.lupa.adapter.mqtt;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The settings of the MQTT endpoint. */
@ConfigMapping(prefix = "lupa.mqtt")
public interface MqttConfig {
    /** The address to listen on. */
    @WithDefault("127.0.0.1")
    String host();

    /** The TCP port; 0 picks a free one. */
    @WithDefault("1883")
    int port();

    /** The longest packet, in bytes; a longer one closes its connection. */
    @WithDefault("1048576")
    int maxMessageSize();

    /** How long a connection may take to its CONNECT, and its sign-in after that. */
    @WithDefault("PT10S")
    Duration connectTimeout();

    /** How many messages of a connection may be unacknowledged; one more closes it. */
    @WithDefault("1000")
    int maxInHand();

    /** How many bytes of a connection may be unacknowledged. */
    @WithDefault("8388608")
    long maxInHandBytes();

    /** How many bytes of all connections may be in hand. */
    @WithDefault("67108864")
    long maxTotalBytes();

    /** How many pushes an app may leave unacknowledged before it gets no more. */
    @WithDefault("16")
    int maxPushes();
}
