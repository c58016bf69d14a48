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

    /** The topic filters that match whatever is mapped, in order (MQTT 3.1.1 and 5, 4.7). */
    List<String> filters();

    /**
     * Which topics lead to a gateway: the first of the rules whose filter matches a topic tells, and none means no.
     *
     * @return empty for a gateway that no mapping leads to
     */
    List<TopicRule> rules(GatewayRef gateway);
}
