package fi.lupa.engine;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The mapping of MQTT topics to gateways and formats. Any thread. */
public interface TopicMap {
    /**
     * Where a topic leads; empty if it maps to nothing.
     *
     * @param topic an MQTT topic name
     * @param signedIn the gateway that the connection signed in as, which stands in where neither topic nor mapping name
     *     one; null if unknown
     */
    Optional<Route> route(String topic, @Nullable GatewayRef signedIn);

    /** The topic patterns of the mapping, in order, for people. */
    List<String> patterns();
}
