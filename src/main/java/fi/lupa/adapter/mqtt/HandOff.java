package fi.lupa.adapter.mqtt;

import fi.lupa.engine.Deadline;
import fi.lupa.engine.HandOffFailure;
import org.eclipse.microprofile.reactive.messaging.Message;

/** A message to an app, to be answered exactly once. */
record HandOff(Message<byte[]> message, Deadline deadline) {
    byte[] payload() {
        return message.getPayload();
    }

    /** The app has it. */
    void succeed() {
        message.ack();
    }

    void fail(HandOffFailure failure) {
        message.nack(failure);
    }
}
