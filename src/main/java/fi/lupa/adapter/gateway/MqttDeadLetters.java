package fi.lupa.adapter.gateway;

import fi.lupa.engine.DeadLetter;
import fi.lupa.engine.DeadLetters;
import fi.lupa.engine.GatewayRef;
import fi.lupa.engine.Route;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jboss.logging.Logger;

/** The dead letters, published to the operators on the channel {@code dead-letters}; what has no room there is dropped. */
@ApplicationScoped
class MqttDeadLetters implements DeadLetters {
    private static final Logger LOG = Logger.getLogger(MqttDeadLetters.class);

    private final Consumer<byte[]> out;
    private final Clock clock;
    private final DeadLetterValve valve;

    @Inject
    MqttDeadLetters(
            @Channel("dead-letters") @OnOverflow(OnOverflow.Strategy.DROP) Emitter<byte[]> emitter, Clock clock) {
        this(emitter::send, clock);
    }

    MqttDeadLetters(Consumer<byte[]> out, Clock clock) {
        this.out = out;
        this.clock = clock;
        this.valve = new DeadLetterValve(clock);
    }

    @Override
    public void bury(Route route, String reason, byte[] payload) {
        OptionalLong dropped = valve.pass(new GatewayRef(route.store(), route.gateway()));
        if (dropped.isEmpty()) {
            return;
        }
        if (dropped.getAsLong() > 0) {
            LOG.warnf("%d dead letters of gateway %s were dropped", dropped.getAsLong(), route.gateway());
        }
        publish(route, reason, payload);
    }

    /** An emitter that is not connected or is closed throws: the message is lost to the operators, not to the caller. */
    private void publish(Route route, String reason, byte[] payload) {
        try {
            DeadLetter letter =
                    new DeadLetter(route.pattern(), reason, route.gateway(), Shape.of(payload), clock.instant());
            out.accept(DeadLetterJson.write(letter));
        } catch (IOException | RuntimeException e) {
            LOG.warnf("A dead letter of gateway %s could not be published", route.gateway());
        }
    }
}
