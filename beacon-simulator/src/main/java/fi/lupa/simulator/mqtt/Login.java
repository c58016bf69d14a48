package fi.lupa.simulator.mqtt;

import java.net.URI;
import java.time.Duration;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.internal.NetworkModuleService;
import org.jspecify.annotations.Nullable;

/**
 * Who connects, and where to.
 *
 * @param url the MQTT server, {@code tcp://host:port} or {@code ssl://host:port}
 * @param clientId the MQTT client id
 * @param username the user name, or null to connect without credentials
 * @param password the password; not used without a user name, as MQTT 3.1.1 (section 3.1.2.9) demands
 */
public record Login(
        String url,
        String clientId,
        @Nullable String username,
        @Nullable String password) {
    /** Refuses an address that Paho cannot use. */
    public Login {
        NetworkModuleService.validateURI(url);
        if (URI.create(url).getUserInfo() != null) {
            throw new IllegalArgumentException("the address of a server holds no credentials");
        }
    }

    /**
     * Options of a clean session that does not reconnect by itself: what a lost connection leaves unacknowledged is an
     * outcome to report, not to hide.
     *
     * @param inFlight the window that the caller keeps; Paho frees its own count only after it has told of the
     *     acknowledgement, so it is granted one more
     * @param patience the longest wait for the connection
     */
    public MqttConnectOptions connectOptions(int inFlight, Duration patience) {
        MqttConnectOptions options = new MqttConnectOptions();
        options.setCleanSession(true);
        options.setAutomaticReconnect(false);
        options.setMaxInflight(inFlight + 1);
        options.setConnectionTimeout(Math.max(1, Math.toIntExact(patience.toSeconds())));
        if (username != null) {
            options.setUserName(username);
            options.setPassword(password == null ? new char[0] : password.toCharArray());
        }
        return options;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return clientId + " at " + url;
    }
}
