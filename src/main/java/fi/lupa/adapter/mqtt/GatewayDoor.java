package fi.lupa.adapter.mqtt;

import fi.lupa.engine.GatewayMessage;
import fi.lupa.engine.GatewayRef;
import fi.lupa.engine.Meters;
import fi.lupa.engine.Route;
import fi.lupa.engine.TopicMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.mqtt.messages.MqttPublishMessage;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Where gateways' messages are told apart. Any thread. */
@Singleton
final class GatewayDoor {
    private final TopicMap topics;
    private final SightingStream sightings;
    private final GatewayStatuses statuses;
    private final Meters meters;
    private final Clock clock;

    GatewayDoor(TopicMap topics, SightingStream sightings, GatewayStatuses statuses, Meters meters, Clock clock) {
        this.topics = topics;
        this.sightings = sightings;
        this.statuses = statuses;
        this.meters = meters;
        this.clock = clock;
    }

    /** Whether a topic leads to that gateway, or nowhere. */
    boolean isOpenTo(GatewayRef gateway, String topic) {
        return isOpenTo(gateway, topics.route(topic, gateway));
    }

    /** Receives a message; false if its topic leads to another gateway. */
    boolean receive(GatewayRef gateway, Connection connection, MqttPublishMessage message) {
        Optional<Route> route = topics.route(message.topicName(), gateway);
        if (!isOpenTo(gateway, route)) {
            return false;
        }
        receive(route, connection, message, false);
        return true;
    }

    /**
     * Receives a message from a broker, which has seen to it that its gateway may send it. Sightings that the broker retained
     * are of some time long ago, and it is made to forget them; the empty message that does that comes back, and is none.
     *
     * @param isOverdue whether the broker kept it while nobody listened
     */
    void receive(Line line, MqttPublishMessage message, boolean isOverdue) {
        Optional<Route> route = topics.route(message.topicName(), null);
        if (message.isRetain() && isSightings(route)) {
            meters.sightings(Meters.SightingOutcome.STALE, 1);
            line.forgetRetained(message.topicName());
            line.acknowledge(message);
        } else if (message.payload().length() == 0 && isSightings(route)) {
            line.acknowledge(message);
        } else {
            receive(route, line, message, isOverdue);
        }
    }

    private void receive(Optional<Route> route, Line line, MqttPublishMessage message, boolean isOverdue) {
        if (isSightings(route)) {
            forward(route.orElseThrow(), line, message, isOverdue);
        } else {
            receiveBesides(route, message.payload());
            line.acknowledge(message);
        }
    }

    private static boolean isSightings(Optional<Route> route) {
        return route.filter(to -> to.content() instanceof Route.Sightings).isPresent();
    }

    /** Receives a last will, whose topic was found open to its gateway at the CONNECT. */
    void receiveWill(GatewayRef gateway, String topic, Buffer will) {
        Optional<Route> route = topics.route(topic, gateway);
        if (isOpenTo(gateway, route)) {
            receiveBesides(route, will);
        }
    }

    private static boolean isOpenTo(GatewayRef gateway, Optional<Route> route) {
        return route.map(to -> new GatewayRef(to.store(), to.gateway()).equals(gateway))
                .orElse(true);
    }

    private void receiveBesides(Optional<Route> route, Buffer payload) {
        if (route.isEmpty()) {
            meters.unmapped();
        } else if (route.get().content() instanceof Route.Status) {
            statuses.receive(route.get(), payload.getBytes());
        }
    }

    private void forward(Route route, Line line, MqttPublishMessage message, boolean isOverdue) {
        Receipt receipt = line.receive(message);
        if (receipt == null) {
            return;
        }
        GatewayMessage payload = new GatewayMessage(route, message.payload().getBytes(), clock.instant(), isOverdue);
        if (!sightings.emit(Message.of(payload, receipt::done, failure -> receipt.failed()))) {
            receipt.failed();
        }
    }
}
