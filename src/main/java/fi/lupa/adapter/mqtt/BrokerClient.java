package fi.lupa.adapter.mqtt;

import io.netty.handler.codec.mqtt.MqttQoS;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.mqtt.MqttClient;
import io.vertx.mqtt.MqttClientOptions;
import io.vertx.mqtt.messages.MqttPublishMessage;
import io.vertx.mqtt.messages.MqttSubAckMessage;
import java.util.function.Consumer;

/**
 * One connection of the MQTT client of Vert.x, used once: with a client of its own, an acknowledgement that comes late cannot
 * go out on the next connection, where its packet identifier is another message's. Its event loop only.
 */
record BrokerClient(Context context, MqttClient mqtt, BrokerAddress address) {
    private static final int REFUSED = 0x80;

    static BrokerClient make(Context context, BrokerConfig config, MqttConfig limits) {
        BrokerAddress address = BrokerAddress.parse(config.url().orElseThrow());
        MqttClientOptions options = new MqttClientOptions()
                .setClientId(config.clientId())
                .setCleanSession(false)
                .setKeepAliveInterval((int) config.keepAlive().toSeconds())
                .setMaxMessageSize(limits.maxMessageSize());
        options.setAutoAck(false);
        options.setSsl(address.isEncrypted());
        options.setHostnameVerificationAlgorithm("HTTPS");
        options.setConnectTimeout((int) limits.connectTimeout().toMillis());
        config.username().ifPresent(options::setUsername);
        config.password().ifPresent(options::setPassword);
        return new BrokerClient(context, MqttClient.create(context.owner(), options), address);
    }

    /** Connects; the handlers must be there, since what the session kept may come with the answer. */
    Future<Void> connect(Consumer<MqttPublishMessage> received, Runnable closed) {
        mqtt.publishHandler(received::accept);
        mqtt.closeHandler(ignored -> closed.run());
        return mqtt.connect(address.port(), address.host()).mapEmpty();
    }

    /** Subscribes; fails if the broker refuses any of it. */
    Future<Void> subscribe(SubscriptionList subscriptions) {
        Promise<Void> answered = Promise.promise();
        mqtt.subscribeCompletionHandler(answer -> complete(answered, answer));
        mqtt.subscribe(subscriptions.atLeastOnce()).onFailure(answered::tryFail);
        return answered.future();
    }

    /** Publishes at QoS 1. */
    void publish(String topic, String payload) {
        mqtt.publish(topic, Buffer.buffer(payload), MqttQoS.AT_LEAST_ONCE, false, false);
    }

    /** Lets the broker forget what it retains for a topic (MQTT 3.1.1, 3.3.1.3). */
    void forget(String topic) {
        mqtt.publish(topic, Buffer.buffer(), MqttQoS.AT_LEAST_ONCE, false, true);
    }

    private static void complete(Promise<Void> answered, MqttSubAckMessage answer) {
        if (answer.grantedQoSLevels().stream().anyMatch(qos -> qos >= REFUSED)) {
            answered.tryFail("it refused a subscription");
        } else {
            answered.tryComplete();
        }
    }
}
