package fi.lupa.adapter.mqtt;

import fi.lupa.engine.Principal;
import io.vertx.core.Context;
import io.vertx.mqtt.MqttEndpoint;
import jakarta.inject.Singleton;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** The accepted connections, one for each principal and client id. Any thread. */
@Singleton
final class Connections {
    private final ConcurrentHashMap<Key, Connection> connections = new ConcurrentHashMap<>();
    private final MqttConfig config;
    private final InHand inHand;
    private final EndpointMeters meters;

    Connections(MqttConfig config, InHand inHand, EndpointMeters meters) {
        this.config = config;
        this.inHand = inHand;
        this.meters = meters;
    }

    /** A connection whose client is not let in yet. */
    Connection at(MqttEndpoint endpoint, Context context) {
        return new Connection(endpoint, context, config, inHand, meters);
    }

    /** Adds a connection, which takes over from the one that had the key (MQTT 3.1.1 and 5, 3.1.4). */
    void add(Key key, Connection connection) {
        meters.opened();
        Connection former = connections.put(key, connection);
        if (former != null) {
            former.run(() -> former.close(Closing.TAKEN_OVER));
        }
    }

    /** Removes a connection that is gone, and tells whether it was still the one of that key. */
    boolean remove(Key key, Connection connection) {
        meters.gone();
        return connections.remove(key, connection);
    }

    /** Closes whatever a principal has open. */
    void close(Principal principal, Closing why) {
        closeIf(principal::equals, why);
    }

    /** Closes whatever those principals have open. */
    void closeIf(Predicate<Principal> principals, Closing why) {
        connections.forEach((key, connection) -> {
            if (principals.test(key.principal())) {
                connection.run(() -> connection.close(why));
            }
        });
    }

    /** Closes all. */
    void closeAll(Closing why) {
        connections.values().forEach(connection -> connection.run(() -> connection.close(why)));
    }

    /** Who connected, and as which client. */
    record Key(Principal principal, String clientId) {}
}
