package fi.lupa.adapter.mqtt;

import fi.lupa.engine.GatewayMessage;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * The gateways' messages on their way into the channel. Its buffer needs no bound of its own: {@link InHand} and
 * {@link Acknowledgements} count what is in it. Any thread.
 */
@Singleton
final class SightingStream {
    private final List<MultiEmitter<? super Message<GatewayMessage>>> emitters = new CopyOnWriteArrayList<>();

    /** The messages from the subscription on. */
    Multi<Message<GatewayMessage>> messages() {
        return Multi.createFrom().<Message<GatewayMessage>>emitter(this::add, BackPressureStrategy.BUFFER);
    }

    /** Sends a message down the channel; false if nobody listens. */
    boolean emit(Message<GatewayMessage> message) {
        emitters.forEach(emitter -> emitter.emit(message));
        return !emitters.isEmpty();
    }

    private void add(MultiEmitter<? super Message<GatewayMessage>> emitter) {
        emitters.add(emitter);
        emitter.onTermination(() -> emitters.remove(emitter));
    }
}
