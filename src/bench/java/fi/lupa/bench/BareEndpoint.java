package fi.lupa.bench;

import io.netty.handler.codec.mqtt.MqttQoS;
import io.vertx.core.Vertx;
import io.vertx.mqtt.MqttEndpoint;
import io.vertx.mqtt.MqttServer;
import io.vertx.mqtt.MqttServerOptions;
import io.vertx.mqtt.messages.MqttPublishMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The yardstick: an MQTT endpoint that acknowledges every message at once. What comes for a device it passes on to the
 * client of that id; it does nothing else.
 */
final class BareEndpoint {
    private static final int MEGABYTE = 1 << 20;
    private static final String DEVICES = "lupa/v1/devices/";
    private static final String PUSH = "/push";

    private final Map<String, MqttEndpoint> clients = new HashMap<>();

    private BareEndpoint() {}

    /** Listens on a free port of the loopback address, and prints it. */
    public static void main(String[] arguments) {
        MqttServerOptions options =
                new MqttServerOptions().setHost("127.0.0.1").setPort(0).setMaxMessageSize(MEGABYTE);
        MqttServer server = MqttServer.create(Vertx.vertx(), options);
        BareEndpoint bare = new BareEndpoint();
        server.endpointHandler(bare::serve);
        server.listen().onSuccess(listening -> System.out.println("port " + listening.actualPort()));
    }

    private void serve(MqttEndpoint endpoint) {
        clients.put(endpoint.clientIdentifier(), endpoint);
        endpoint.publishAutoAck(false);
        endpoint.publishHandler(message -> receive(endpoint, message));
        endpoint.subscribeHandler(
                subscribe -> endpoint.subscribeAcknowledge(subscribe.messageId(), List.of(MqttQoS.AT_LEAST_ONCE)));
        endpoint.accept(false);
    }

    private void receive(MqttEndpoint sender, MqttPublishMessage message) {
        if (message.qosLevel() == MqttQoS.AT_LEAST_ONCE) {
            sender.publishAcknowledge(message.messageId());
        }
        String topic = message.topicName();
        if (topic.startsWith(DEVICES)) {
            MqttEndpoint client = clients.get(topic.substring(DEVICES.length(), topic.length() - PUSH.length()));
            if (client != null) {
                client.publish(topic, message.payload(), MqttQoS.AT_LEAST_ONCE, false, false);
            }
        }
    }
}
