package fi.lupa.adapter.mqtt;

import io.vertx.core.Future;
import io.vertx.mqtt.messages.MqttPublishMessage;
import org.jspecify.annotations.Nullable;

/** One connection's part of the session with the broker. Its event loop only. */
final class BrokerSession implements Line {
    private final BrokerClient client;
    private final SubscriptionList subscriptions;
    private final Marker marker;
    private final GatewayDoor door;
    private final Hand hand;
    private final Runnable lost;
    private boolean isEnded;

    BrokerSession(
            BrokerClient client,
            SubscriptionList subscriptions,
            Marker marker,
            GatewayDoor door,
            Hand hand,
            Runnable lost) {
        this.client = client;
        this.subscriptions = subscriptions;
        this.marker = marker;
        this.door = door;
        this.hand = hand;
        this.lost = lost;
    }

    /**
     * Connects and subscribes. It subscribes also where the broker knows the session: the mapping may have changed since, and a
     * subscription brings the statuses that gateways left retained.
     */
    Future<Void> open() {
        return client.connect(this::come, this::end)
                .compose(ignored -> client.subscribe(subscriptions))
                .onSuccess(ignored -> marker.send());
    }

    /** Ends the connection; what is not acknowledged the broker sends again on the next. */
    void end() {
        if (isEnded) {
            return;
        }
        isEnded = true;
        marker.stop();
        close();
        lost.run();
    }

    /** Disconnects. */
    Future<Void> close() {
        return client.mqtt().isConnected() ? client.mqtt().disconnect() : Future.succeededFuture();
    }

    @Override
    public void acknowledge(MqttPublishMessage message) {
        hand.acknowledge(message);
    }

    @Override
    public @Nullable Receipt receive(MqttPublishMessage message) {
        Receipt receipt = hand.take(message, this::end);
        if (receipt == null) {
            end();
        }
        return receipt;
    }

    @Override
    public void forgetRetained(String topic) {
        if (topic.startsWith(AccountRoles.ENGINES_TOPICS)) {
            client.forget(topic);
        }
    }

    private void come(MqttPublishMessage message) {
        if (isEnded) {
            return;
        }
        if (marker.isMarker(message)) {
            marker.receive(message);
            acknowledge(message);
        } else {
            door.receive(this, message, !marker.hasCome());
        }
    }
}
