package fi.lupa.adapter.mqtt;

import io.vertx.core.Future;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.reactive.messaging.Message;

/** The program is a client of a broker, on one connection for what comes and another for what goes. */
@Singleton
@Typed(BrokerTransport.class)
final class BrokerTransport implements Transport {
    private final BrokerIntake intake;
    private final BrokerPublisher publisher;
    private final BrokerPushes pushes;
    private final BrokerSetup setup;

    BrokerTransport(BrokerIntake intake, BrokerPublisher publisher, BrokerPushes pushes, BrokerSetup setup) {
        this.intake = intake;
        this.publisher = publisher;
        this.pushes = pushes;
        this.setup = setup;
    }

    /** A broker that is away does not keep the program from starting: it is tried for ever. */
    @Override
    public Future<Void> open() {
        publisher.open();
        intake.open();
        return Future.succeededFuture();
    }

    @Override
    public Future<Void> close() {
        publisher.close();
        return intake.close();
    }

    @Override
    public boolean isReceiving() {
        return intake.isReceiving();
    }

    @Override
    public boolean isSending() {
        return setup.isDone();
    }

    @Override
    public void send(Message<byte[]> message, String topic) {
        pushes.send(message, topic);
    }
}
