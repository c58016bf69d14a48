package fi.lupa.adapter.mqtt;

import io.vertx.mqtt.messages.MqttPublishMessage;
import org.jspecify.annotations.Nullable;

/**
 * What came on a connection to the broker and is not acknowledged. At its limit nothing more is read until half of it is gone;
 * what was decoded already still comes, at most one read buffer of it. A pause that outlasts the keep-alive ends the
 * connection, since the answers to its pings go unread. The connection's event loop only.
 */
final class Hand {
    private final BrokerClient client;
    private final InHand inHand;
    private final Acknowledgements acknowledgements;
    private boolean isPaused;

    Hand(BrokerClient client, MqttConfig limits, InHand inHand) {
        this.client = client;
        this.inHand = inHand;
        acknowledgements = new Acknowledgements(limits);
    }

    /** Acknowledges a message that needs no work, in its turn. */
    void acknowledge(MqttPublishMessage message) {
        acknowledgements.done(acknowledgements.add(0, message::ack));
    }

    /** Takes a message in hand; null if memory is full. */
    @Nullable Receipt take(MqttPublishMessage message, Runnable giveBack) {
        int size = message.payload().length();
        if (!inHand.take(size)) {
            return null;
        }
        Acknowledgements.Entry entry = acknowledgements.add(size, message::ack);
        pauseIfFull();
        return new Receipt(
                () -> inHand.release(size),
                () -> client.context().runOnContext(ignored -> finish(entry)),
                () -> client.context().runOnContext(ignored -> giveBack.run()));
    }

    private void finish(Acknowledgements.Entry entry) {
        acknowledgements.done(entry);
        if (isPaused && acknowledgements.isHalfEmpty() && client.mqtt().isConnected()) {
            isPaused = false;
            client.mqtt().resume();
        }
    }

    private void pauseIfFull() {
        if (!isPaused && !acknowledgements.hasRoom(0)) {
            isPaused = true;
            client.mqtt().pause();
        }
    }
}
