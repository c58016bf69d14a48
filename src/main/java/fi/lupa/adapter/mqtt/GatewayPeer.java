package fi.lupa.adapter.mqtt;

import fi.lupa.engine.GatewayRef;
import io.vertx.core.buffer.Buffer;
import io.vertx.mqtt.messages.MqttPublishMessage;

/** A beacon gateway: publishes what leads to itself, listens to nothing. */
final class GatewayPeer implements Peer {
    private final GatewayRef gateway;
    private final Connection connection;
    private final GatewayDoor door;

    GatewayPeer(GatewayRef gateway, Connection connection, GatewayDoor door) {
        this.gateway = gateway;
        this.connection = connection;
        this.door = door;
    }

    @Override
    public boolean published(MqttPublishMessage message) {
        return door.receive(gateway, connection, message);
    }

    @Override
    public boolean mayLeaveWill(String topic) {
        return door.isOpenTo(gateway, topic);
    }

    @Override
    public void died(String willTopic, Buffer will) {
        door.receiveWill(gateway, willTopic, will);
    }
}
