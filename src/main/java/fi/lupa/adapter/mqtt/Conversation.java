package fi.lupa.adapter.mqtt;

import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mqtt.MqttEndpoint;
import io.vertx.mqtt.MqttTopicSubscription;
import io.vertx.mqtt.MqttWill;
import io.vertx.mqtt.messages.MqttPublishMessage;
import io.vertx.mqtt.messages.MqttSubscribeMessage;
import io.vertx.mqtt.messages.MqttUnsubscribeMessage;
import io.vertx.mqtt.messages.codes.MqttDisconnectReasonCode;
import io.vertx.mqtt.messages.codes.MqttSubAckReasonCode;
import io.vertx.mqtt.messages.codes.MqttUnsubAckReasonCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What an accepted client says, passed on to its peer. Event loop of the connection only. */
final class Conversation {
    private final Connection connection;
    private final MqttEndpoint endpoint;
    private final Peer peer;
    private boolean isOrderly;

    private Conversation(Connection connection, Peer peer) {
        this.connection = connection;
        this.peer = peer;
        endpoint = connection.endpoint();
    }

    /** Listens to the client from now on. */
    static Conversation begin(Connection connection, Peer peer) {
        Conversation conversation = new Conversation(connection, peer);
        MqttEndpoint endpoint = connection.endpoint();
        endpoint.publishHandler(conversation::publish);
        endpoint.publishReleaseHandler(endpoint::publishComplete);
        endpoint.publishAcknowledgeHandler(peer::acknowledged);
        endpoint.subscribeHandler(conversation::subscribe);
        endpoint.unsubscribeHandler(conversation::unsubscribe);
        endpoint.disconnectMessageHandler(
                message -> conversation.isOrderly = message.code() != MqttDisconnectReasonCode.WITH_WILL_MESSAGE);
        return conversation;
    }

    /**
     * The connection is closed.
     *
     * @param isReplaced whether the same client is here again, so that its last will would be wrong
     */
    void end(boolean isReplaced) {
        connection.gone();
        peer.gone();
        MqttWill will = endpoint.will();
        if (will.isWillFlag() && !isOrderly && !isReplaced) {
            peer.died(will.getWillTopic(), Buffer.buffer(will.getWillMessageBytes()));
        }
    }

    private void publish(MqttPublishMessage message) {
        if (connection.isConnected() && !peer.published(message)) {
            connection.close(Closing.FORBIDDEN);
        }
    }

    private void subscribe(MqttSubscribeMessage message) {
        List<MqttSubAckReasonCode> answers = new ArrayList<>();
        List<Uni<Void>> subscriptions = new ArrayList<>();
        subscriptions.add(Uni.createFrom().voidItem());
        for (MqttTopicSubscription wanted : message.topicSubscriptions()) {
            if (peer.maySubscribe(wanted.topicName())) {
                MqttQoS granted = granted(wanted.qualityOfService());
                subscriptions.add(peer.subscribed(granted));
                answers.add(MqttSubAckReasonCode.qosGranted(granted));
            } else {
                answers.add(MqttProtocol.forbidden(endpoint));
            }
        }
        acknowledge(message.messageId(), answers, subscriptions);
    }

    private void acknowledge(int id, List<MqttSubAckReasonCode> answers, List<Uni<Void>> subscriptions) {
        Uni.join()
                .all(subscriptions)
                .andFailFast()
                .subscribe()
                .with(
                        done -> connection.answer(
                                () -> endpoint.subscribeAcknowledge(id, answers, MqttProperties.NO_PROPERTIES)),
                        failure -> connection.run(() -> connection.close(Closing.WORK_FAILED)));
    }

    private void unsubscribe(MqttUnsubscribeMessage message) {
        message.topics().forEach(peer::unsubscribed);
        endpoint.unsubscribeAcknowledge(
                message.messageId(),
                Collections.nCopies(message.topics().size(), MqttUnsubAckReasonCode.SUCCESS),
                MqttProperties.NO_PROPERTIES);
    }

    /** Nothing is sent at QoS 2. */
    private static MqttQoS granted(MqttQoS wanted) {
        return wanted == MqttQoS.AT_MOST_ONCE ? MqttQoS.AT_MOST_ONCE : MqttQoS.AT_LEAST_ONCE;
    }
}
