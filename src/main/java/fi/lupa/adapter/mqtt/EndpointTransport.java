package fi.lupa.adapter.mqtt;

import io.vertx.core.Future;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.reactive.messaging.Message;

/** The program is the server that gateways and apps connect to. */
@Singleton
@Typed(EndpointTransport.class)
final class EndpointTransport implements Transport {
    private final MqttListener listener;
    private final PushDoor pushes;

    EndpointTransport(MqttListener listener, PushDoor pushes) {
        this.listener = listener;
        this.pushes = pushes;
    }

    @Override
    public Future<Void> open() {
        return listener.open();
    }

    @Override
    public Future<Void> close() {
        return listener.close();
    }

    @Override
    public boolean isReceiving() {
        return true;
    }

    @Override
    public boolean isSending() {
        return true;
    }

    @Override
    public void send(Message<byte[]> message, String topic) {
        pushes.send(message, topic);
    }
}
