package fi.lupa.adapter.mqtt;

import io.netty.handler.codec.mqtt.MqttQoS;
import io.smallrye.mutiny.Uni;
import io.vertx.mqtt.messages.MqttPublishMessage;
import org.jspecify.annotations.Nullable;

/** An administrator: listens to the dead letters, publishes nothing. */
final class AdminPeer implements Peer {
    /** The one topic that administrators may listen to. */
    static final String TOPIC = "lupa/v1/dead-letter";

    private final Connection connection;
    private final Admins admins;
    private final Outlet outlet;
    private @Nullable MqttQoS subscription;

    AdminPeer(Connection connection, Admins admins) {
        this.connection = connection;
        this.admins = admins;
        outlet = new Outlet(connection);
    }

    /** Sends a message, or drops it if the client does not keep up. Any thread. */
    void tell(String topic, byte[] payload) {
        connection.answer(() -> {
            MqttQoS qos = subscription;
            if (qos != null && outlet.isWritable()) {
                outlet.write(outlet.nextId(), topic, payload, qos, () -> {});
            }
        });
    }

    @Override
    public boolean published(MqttPublishMessage message) {
        return false;
    }

    @Override
    public boolean mayLeaveWill(String topic) {
        return false;
    }

    @Override
    public boolean maySubscribe(String filter) {
        return filter.equals(TOPIC);
    }

    @Override
    public Uni<Void> subscribed(MqttQoS granted) {
        subscription = granted;
        admins.add(this);
        return Uni.createFrom().voidItem();
    }

    @Override
    public void unsubscribed(String filter) {
        if (filter.equals(TOPIC)) {
            gone();
        }
    }

    @Override
    public void gone() {
        subscription = null;
        admins.remove(this);
    }
}
