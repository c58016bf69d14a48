package fi.lupa.adapter.mqtt;

import io.vertx.mqtt.messages.MqttPublishMessage;
import org.jspecify.annotations.Nullable;

/** A connection that gateways' messages come on, and are acknowledged on in their order. Its event loop only. */
interface Line {
    /** Acknowledges a message that needs no work, in its turn. */
    void acknowledge(MqttPublishMessage message);

    /** Lets whoever retains a message for a topic forget it; the endpoint retains nothing. */
    default void forgetRetained(String topic) {}

    /** Takes a message in hand; null if there is no room for it, and then it is dropped (QoS 0) or will be sent again. */
    @Nullable Receipt receive(MqttPublishMessage message);
}
