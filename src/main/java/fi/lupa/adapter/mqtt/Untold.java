package fi.lupa.adapter.mqtt;

import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttActionListener;
import org.jboss.logging.Logger;

/** The answer to a message that nobody waits for. */
record Untold() implements MqttActionListener {
    private static final Logger LOG = Logger.getLogger(Untold.class);

    @Override
    public void onSuccess(IMqttToken token) {}

    @Override
    public void onFailure(IMqttToken token, Throwable failure) {
        LOG.debug("a message for the operators was lost", failure);
    }
}
