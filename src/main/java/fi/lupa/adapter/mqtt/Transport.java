package fi.lupa.adapter.mqtt;

import io.vertx.core.Future;
import org.eclipse.microprofile.reactive.messaging.Message;

/** How MQTT reaches gateways and apps: the program's own endpoint, or a broker. Any thread. */
interface Transport {
    /** Begins; completes when messages may come, or are being tried to be made to come. */
    Future<Void> open();

    /** Ends. */
    Future<Void> close();

    /** Whether messages can come now. */
    boolean isReceiving();

    /** Whether messages can be sent now, as far as the program itself is concerned. */
    boolean isSending();

    /**
     * Sends a message. One with a {@link fi.lupa.engine.PushRoute} is acknowledged when it has been handed off; one without goes
     * to whoever listens to the topic and is acknowledged at once.
     *
     * @param topic that of the channel; empty if it has none
     */
    void send(Message<byte[]> message, String topic);
}
