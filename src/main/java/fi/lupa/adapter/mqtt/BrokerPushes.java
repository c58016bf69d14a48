package fi.lupa.adapter.mqtt;

import fi.lupa.engine.HandOffFailure;
import fi.lupa.engine.Meters;
import fi.lupa.engine.PushRoute;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The way of outgoing messages through a broker. A push lives there for a second, the shortest that MQTT 5 knows (3.3.2.3.3): it
 * is for an app that listens, and must not wait for one that does not. Any thread but an event loop.
 */
@Singleton
final class BrokerPushes {
    private static final Logger LOG = Logger.getLogger(BrokerPushes.class);
    private static final long LIFE_SECONDS = 1;

    /** Brokers count in whole seconds, so that one may last almost two. */
    private static final Duration LONGEST_LIFE = Duration.ofSeconds(LIFE_SECONDS + 1);

    private final BrokerPublisher publisher;
    private final Vertx vertx;
    private final Meters meters;
    private final Clock clock;

    BrokerPushes(BrokerPublisher publisher, Vertx vertx, Meters meters, Clock clock) {
        this.publisher = publisher;
        this.vertx = vertx;
        this.meters = meters;
        this.clock = clock;
    }

    /** Sends a message as {@link Transport#send} says. */
    void send(Message<byte[]> message, String topic) {
        Optional<PushRoute> route = message.getMetadata(PushRoute.class);
        if (route.isPresent()) {
            handOff(new HandOff(message, route.get().deadline()), route.get());
        } else {
            tell(topic, message.getPayload());
            message.ack();
        }
    }

    private void handOff(HandOff handOff, PushRoute route) {
        if (handOff.deadline().hasPassed(System.nanoTime()) || isTooLate(route.until())) {
            meters.tooLate();
            handOff.fail(new HandOffFailure.TooLate());
            return;
        }
        BrokerLink link = publisher.link();
        if (link == null) {
            handOff.fail(new HandOffFailure.NotConnected());
        } else {
            publish(link, handOff, route);
        }
    }

    private void publish(BrokerLink link, HandOff handOff, PushRoute route) {
        BrokerHandOff underWay = new BrokerHandOff(handOff);
        underWay.cutAtDeadline(vertx, publisher, link);
        try {
            link.publish("lupa/v1/devices/" + route.device() + "/push", message(handOff, route), underWay);
        } catch (MqttException e) {
            underWay.notBegun();
        }
    }

    private boolean isTooLate(@Nullable Instant until) {
        return until != null && clock.instant().plus(LONGEST_LIFE).isAfter(until);
    }

    /** A message that stays right lives as long as the broker likes. */
    private static MqttMessage message(HandOff handOff, PushRoute route) {
        MqttProperties properties = new MqttProperties();
        if (route.until() != null) {
            properties.setMessageExpiryInterval(LIFE_SECONDS);
        }
        return new MqttMessage(handOff.payload(), 1, false, properties);
    }

    private void tell(String topic, byte[] payload) {
        try {
            publisher.publish(topic, new MqttMessage(payload, 1, false, new MqttProperties()), new Untold());
        } catch (MqttException e) {
            LOG.debug("a message for the operators had nowhere to go");
        }
    }
}
