package fi.lupa.adapter.mqtt;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The settings of an external broker. */
@ConfigMapping(prefix = "lupa.broker")
public interface BrokerConfig {
    /** Its address as {@link BrokerAddress} reads it; without one the program is itself the endpoint. */
    Optional<String> url();

    /** The engine's account. */
    Optional<String> username();

    /** The account's password. */
    Optional<String> password();

    /** The client id, by which the broker knows the session that outlives connections. */
    @WithDefault("lupa")
    String clientId();

    /** How long a connection may be silent. */
    @WithDefault("PT30S")
    Duration keepAlive();

    /** The first pause before connecting again. */
    @WithDefault("PT0.2S")
    Duration reconnectFrom();

    /** The longest pause before connecting again. */
    @WithDefault("PT5S")
    Duration reconnectTo();

    /** How long whoever asks for an account waits for the broker. */
    @WithDefault("PT5S")
    Duration accountTime();
}
