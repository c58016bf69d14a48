package fi.lupa.adapter.mqtt;

import io.netty.handler.codec.mqtt.MqttQoS;
import io.vertx.core.buffer.Buffer;
import io.vertx.mqtt.MqttEndpoint;

/** What a connection sends to its client. Event loop of the connection only. */
final class Outlet {
    private static final int MAX_ID = 65_535;

    private final MqttEndpoint endpoint;
    private int lastId;
    private int unflushed;

    Outlet(Connection connection) {
        endpoint = connection.endpoint();
    }

    /** Whether all that was sent before has left for the network: not so once the client stops reading. */
    boolean isWritable() {
        return unflushed == 0;
    }

    /** A packet identifier, fresh in this connection. */
    int nextId() {
        lastId = lastId % MAX_ID + 1;
        return lastId;
    }

    /**
     * Writes a message.
     *
     * @param flushed runs when it has left for the network, and never if the connection ends before
     */
    void write(int id, String topic, byte[] payload, MqttQoS qos, Runnable flushed) {
        unflushed++;
        endpoint.publish(topic, Buffer.buffer(payload), qos, false, false, id).onSuccess(ignored -> {
            unflushed--;
            flushed.run();
        });
    }
}
