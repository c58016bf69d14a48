package fi.lupa.adapter.mqtt;

import io.netty.handler.codec.mqtt.MqttQoS;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mqtt.messages.MqttPublishMessage;

/** Who is at the other end of a connection, and what they may do. Event loop of the connection only. */
interface Peer {
    /** Receives a message; false, and nothing done, if they may not publish on its topic. */
    boolean published(MqttPublishMessage message);

    /** Whether their last will may be of that topic: the rule of {@link #published}. */
    boolean mayLeaveWill(String topic);

    /** The connection is accepted. */
    default void entered() {}

    /** Receives the last will of a connection that ended without a DISCONNECT. */
    default void died(String willTopic, Buffer will) {}

    /** Whether they may subscribe to that; a filter with a wildcard is nobody's. */
    default boolean maySubscribe(String filter) {
        return false;
    }

    /**
     * Notes a subscription that they may have.
     *
     * @param granted QoS 0 or 1
     * @return completes when the subscription may be acknowledged
     */
    default Uni<Void> subscribed(MqttQoS granted) {
        return Uni.createFrom().voidItem();
    }

    /** Notes the end of a subscription. */
    default void unsubscribed(String filter) {}

    /** The client acknowledged a message sent to it. */
    default void acknowledged(int messageId) {}

    /** The connection ended. */
    default void gone() {}
}
