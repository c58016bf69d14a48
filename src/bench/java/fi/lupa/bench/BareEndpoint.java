package fi.lupa.bench;

import io.netty.handler.codec.mqtt.MqttQoS;
import io.vertx.core.Vertx;
import io.vertx.mqtt.MqttServer;
import io.vertx.mqtt.MqttServerOptions;

/** The yardstick: an MQTT endpoint that acknowledges every message at once and does nothing else. */
final class BareEndpoint {
    private static final int MEGABYTE = 1 << 20;

    private BareEndpoint() {}

    /** Listens on a free port of the loopback address, and prints it. */
    public static void main(String[] arguments) {
        MqttServerOptions options =
                new MqttServerOptions().setHost("127.0.0.1").setPort(0).setMaxMessageSize(MEGABYTE);
        MqttServer server = MqttServer.create(Vertx.vertx(), options);
        server.endpointHandler(endpoint -> {
            endpoint.publishAutoAck(false);
            endpoint.publishHandler(message -> {
                if (message.qosLevel() == MqttQoS.AT_LEAST_ONCE) {
                    endpoint.publishAcknowledge(message.messageId());
                }
            });
            endpoint.accept(false);
        });
        server.listen().onSuccess(listening -> System.out.println("port " + listening.actualPort()));
    }
}
