package fi.lupa.adapter.mqtt;

import fi.lupa.engine.GatewayMessage;
import fi.lupa.engine.SightingIntake;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/** Where gateways' messages leave the channel for the engine. */
@ApplicationScoped
public class SightingDoor {
    private static final Logger LOG = Logger.getLogger(SightingDoor.class);

    private final SightingIntake intake;

    SightingDoor(SightingIntake intake) {
        this.intake = intake;
    }

    /** Hands a message on without waiting for the work, and acknowledges it when the work is committed. */
    @Incoming("sightings")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    public Uni<Void> receive(Message<GatewayMessage> message) {
        Uni.createFrom()
                .deferred(() -> intake.take(message.getPayload()))
                .subscribe()
                .with(done -> message.ack(), failure -> giveBack(message, failure));
        return Uni.createFrom().voidItem();
    }

    private static void giveBack(Message<GatewayMessage> message, Throwable failure) {
        LOG.warnf(
                failure,
                "could not work off a message of %s",
                message.getPayload().route().pattern());
        message.nack(failure);
    }
}
