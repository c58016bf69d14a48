package fi.lupa.adapter.mqtt;

import java.util.concurrent.Flow;
import java.util.function.Consumer;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/**
 * The end of an outgoing channel. It asks for all there is: every message is answered at its deadline at the latest, and
 * whoever sends counts what is under way.
 */
final class PushSubscriber implements Flow.Subscriber<Message<byte[]>> {
    private static final Logger LOG = Logger.getLogger(PushSubscriber.class);

    private final Consumer<Message<byte[]>> send;

    PushSubscriber(Consumer<Message<byte[]>> send) {
        this.send = send;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(Message<byte[]> message) {
        send.accept(message);
    }

    @Override
    public void onError(Throwable failure) {
        LOG.error("an outgoing channel failed", failure);
    }

    @Override
    public void onComplete() {
        LOG.debug("an outgoing channel is complete");
    }
}
