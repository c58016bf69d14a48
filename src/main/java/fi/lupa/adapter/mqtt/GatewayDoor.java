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
        if (route.isPresent() && route.get().content() instanceof Route.Sightings) {
            forward(route.get(), connection, message);
        } else {
            receiveBesides(route, message.payload());
            connection.acknowledge(message);
        }
        return true;
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

    private void forward(Route route, Connection connection, MqttPublishMessage message) {
        Receipt receipt = connection.receive(message);
        if (receipt == null) {
            return;
        }
        GatewayMessage payload = new GatewayMessage(route, message.payload().getBytes(), clock.instant());
        if (!sightings.emit(Message.of(payload, receipt::done, failure -> receipt.failed()))) {
            receipt.failed();
        }
    }
}
