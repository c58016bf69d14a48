package fi.lupa.adapter.mqtt;

import fi.lupa.engine.HandOffFailure;
import fi.lupa.identity.DeviceId;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.smallrye.mutiny.Uni;
import io.vertx.mqtt.messages.MqttPublishMessage;
import org.jspecify.annotations.Nullable;

/** A shopper's app: receives its device's pushes, and may publish the beacons that it hears. */
final class AppPeer implements Peer {
    private final DeviceId device;
    private final Connection connection;
    private final HandOffs handOffs;
    private final Apps apps;
    private final String pushTopic;
    private final String sightingsTopic;
    private @Nullable MqttQoS subscription;
    private volatile boolean isInSession;

    AppPeer(DeviceId device, Connection connection, HandOffs handOffs, Apps apps) {
        this.device = device;
        this.connection = connection;
        this.handOffs = handOffs;
        this.apps = apps;
        pushTopic = "lupa/v1/devices/" + device + "/push";
        sightingsTopic = "lupa/v1/devices/" + device + "/sightings";
    }

    /** Whether the device's deliveries are claimed here. Any thread. */
    boolean isInSession() {
        return isInSession;
    }

    /** Begins a hand-off. Any thread. */
    void take(HandOff handOff) {
        connection.context().runOnContext(ignored -> {
            MqttQoS qos = subscription;
            if (qos == null || !connection.isConnected()) {
                handOff.fail(new HandOffFailure.NotConnected());
            } else {
                handOffs.begin(handOff, pushTopic, qos);
            }
        });
    }

    @Override
    public void entered() {
        isInSession = apps.enter(device, this);
    }

    @Override
    public boolean published(MqttPublishMessage message) {
        boolean isOwn = message.topicName().equals(sightingsTopic);
        if (isOwn) {
            apps.countUnmapped();
            connection.acknowledge(message);
        }
        return isOwn;
    }

    @Override
    public boolean mayLeaveWill(String topic) {
        return topic.equals(sightingsTopic);
    }

    @Override
    public boolean maySubscribe(String filter) {
        return filter.equals(pushTopic);
    }

    @Override
    public Uni<Void> subscribed(MqttQoS granted) {
        subscription = granted;
        isInSession = true;
        return apps.opened(device);
    }

    @Override
    public void unsubscribed(String filter) {
        if (filter.equals(pushTopic) && subscription != null) {
            subscription = null;
            isInSession = false;
            apps.closed(device);
        }
    }

    @Override
    public void acknowledged(int messageId) {
        handOffs.acknowledged(messageId);
    }

    @Override
    public void gone() {
        handOffs.abandon();
        subscription = null;
        if (apps.remove(device, this) && isInSession) {
            apps.closed(device);
        }
    }
}
