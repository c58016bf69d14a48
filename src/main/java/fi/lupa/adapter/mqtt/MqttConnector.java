package fi.lupa.adapter.mqtt;

import io.smallrye.reactive.messaging.annotations.ConnectorAttribute;
import io.smallrye.reactive.messaging.connector.InboundConnector;
import io.smallrye.reactive.messaging.connector.OutboundConnector;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Flow;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;

/**
 * The connector {@code lupa-mqtt}: gateways' messages in, acknowledged over MQTT when the {@link Message} is; messages to
 * apps and operators out, their {@link Message} acknowledged when it is handed off: by the endpoint when the app has
 * acknowledged over MQTT, through a broker when the broker has for somebody who listens.
 */
@ApplicationScoped
@Connector(MqttConnector.NAME)
@ConnectorAttribute(
        name = "topic",
        type = "string",
        direction = ConnectorAttribute.Direction.OUTGOING,
        description = "Where messages without a route go")
public class MqttConnector implements InboundConnector, OutboundConnector {
    /** The name that channels are configured with. */
    public static final String NAME = "lupa-mqtt";

    private final SightingStream sightings;
    private final Transport transport;

    MqttConnector(SightingStream sightings, Transport transport) {
        this.sightings = sightings;
        this.transport = transport;
    }

    @Override
    public Flow.Publisher<? extends Message<?>> getPublisher(Config config) {
        return sightings.messages();
    }

    @Override
    public Flow.Subscriber<? extends Message<?>> getSubscriber(Config config) {
        String topic = config.getOptionalValue("topic", String.class).orElse("");
        return new PushSubscriber(message -> transport.send(message, topic));
    }
}
