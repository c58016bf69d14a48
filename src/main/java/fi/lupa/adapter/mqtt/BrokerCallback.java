package fi.lupa.adapter.mqtt;

import java.util.List;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.jboss.logging.Logger;

/** What Paho tells of a connection, passed on. */
record BrokerCallback(List<BrokerListener> listeners, Runnable lost) implements MqttCallback {
    private static final Logger LOG = Logger.getLogger(BrokerCallback.class);

    @Override
    public void disconnected(MqttDisconnectResponse response) {
        lost.run();
    }

    @Override
    public void mqttErrorOccurred(MqttException failure) {
        LOG.debug("the client for publishing reported an error", failure);
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) {
        listeners.forEach(listener -> listener.arrived(topic, message.getPayload()));
    }

    @Override
    public void deliveryComplete(IMqttToken token) {}

    @Override
    public void connectComplete(boolean isReconnect, String uri) {}

    @Override
    public void authPacketArrived(int reasonCode, MqttProperties properties) {}
}
