package fi.lupa.adapter.mqtt;

import io.vertx.mqtt.messages.MqttPublishMessage;

/**
 * A message of the engine to itself, sent on every connection: what comes before it was kept by the broker while nobody
 * listened. It is repeated until it comes, since a broker may drop what it has no room for. The connection's event loop only.
 */
final class Marker {
    private static final long REPEAT_MILLIS = 2_000;

    private final BrokerClient client;
    private final String topic;
    private final String mark;
    private boolean hasCome;
    private long timer;

    Marker(BrokerClient client, String topic, String mark) {
        this.client = client;
        this.topic = topic;
        this.mark = mark;
    }

    /** Sends it, until it has come or {@link #stop} is called. */
    void send() {
        client.publish(topic, mark);
        timer = client.context().owner().setPeriodic(REPEAT_MILLIS, ignored -> client.publish(topic, mark));
    }

    /** Whether it has come. */
    boolean hasCome() {
        return hasCome;
    }

    /** Whether a message is a marker, of this connection or an earlier one. */
    boolean isMarker(MqttPublishMessage message) {
        return message.topicName().equals(topic);
    }

    /** Receives a marker. */
    void receive(MqttPublishMessage marker) {
        if (marker.payload().toString().equals(mark)) {
            hasCome = true;
            stop();
        }
    }

    /** Does not send it any more. */
    void stop() {
        client.context().owner().cancelTimer(timer);
    }
}
