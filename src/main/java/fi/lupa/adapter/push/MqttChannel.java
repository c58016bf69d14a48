package fi.lupa.adapter.push;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import fi.lupa.delivery.DeliveryId;
import fi.lupa.delivery.Outcome;
import fi.lupa.delivery.Push;
import fi.lupa.engine.Channel;
import fi.lupa.engine.Deadline;
import fi.lupa.engine.HandOffFailure;
import fi.lupa.engine.PushRoute;
import fi.lupa.engine.Uplink;
import fi.lupa.identity.DeviceId;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/** The way to an app that is connected by MQTT: to the endpoint of one instance, or to the broker, which all reach. */
@ApplicationScoped
class MqttChannel implements Channel {
    private static final Logger LOG = Logger.getLogger(MqttChannel.class);
    private static final Duration CANCEL_TIME = Duration.ofSeconds(1);

    private final MutinyEmitter<byte[]> pushes;
    private final ObjectWriter writer;
    private final int concurrency;
    private final Supplier<String> publicUrl;
    private final boolean isEndpoint;
    private final Uplink uplink;
    private final AtomicInteger underWay = new AtomicInteger();

    MqttChannel(
            @org.eclipse.microprofile.reactive.messaging.Channel("pushes") MutinyEmitter<byte[]> pushes,
            ObjectMapper mapper,
            PushConfig config,
            @ConfigProperty(name = "lupa.public-url") Supplier<String> publicUrl,
            @ConfigProperty(name = "lupa.broker.url") Optional<String> broker,
            Uplink uplink) {
        this.uplink = uplink;
        isEndpoint = broker.isEmpty();
        this.publicUrl = publicUrl;
        this.pushes = pushes;
        writer = mapper.writer();
        concurrency = config.concurrency();
    }

    @Override
    public String name() {
        return "mqtt";
    }

    @Override
    public boolean needsConnection() {
        return isEndpoint;
    }

    @Override
    public boolean isOpen() {
        return uplink.isOpen();
    }

    @Override
    public int freeSlots() {
        return Math.max(0, concurrency - underWay.get());
    }

    @Override
    public Uni<Outcome> handOff(Push push, Deadline deadline) {
        return Uni.createFrom().deferred(() -> {
            underWay.incrementAndGet();
            return send(
                            PushJson.of(push, publicUrl.get()),
                            new PushRoute(push.order().device(), deadline, end(push)))
                    .onTermination()
                    .invoke(underWay::decrementAndGet);
        });
    }

    @Override
    public Uni<Boolean> cancel(DeviceId device, DeliveryId delivery) {
        Uni<Outcome> outcome = Uni.createFrom().deferred(() -> {
            Deadline deadline = Deadline.after(System.nanoTime(), CANCEL_TIME);
            return send(PushJson.Cancel.of(delivery), new PushRoute(device, deadline, null));
        });
        return outcome.map(Outcome.ACCEPTED::equals);
    }

    /** When the push, or what permits it, ends. */
    private static Instant end(Push push) {
        Instant permitted = push.permission().until();
        Instant useful = push.order().expiresAt();
        return permitted.isBefore(useful) ? permitted : useful;
    }

    private Uni<Outcome> send(Object json, PushRoute route) {
        return Uni.createFrom()
                .deferred(() -> pushes.sendMessage(Message.of(bytes(json), List.<Object>of(route))))
                .replaceWith(Outcome.ACCEPTED)
                .onFailure()
                .recoverWithItem(MqttChannel::outcome);
    }

    private byte[] bytes(Object json) {
        try {
            return writer.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a push cannot be written", e);
        }
    }

    /** What is no hand-off failure is a defect on the way to the socket, and may have passed it: nobody knows. */
    private static Outcome outcome(Throwable failure) {
        if (failure instanceof HandOffFailure known) {
            return known.outcome();
        }
        LOG.error("a hand-off failed", failure);
        return Outcome.UNKNOWN;
    }
}
