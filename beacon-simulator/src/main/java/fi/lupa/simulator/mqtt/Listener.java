package fi.lupa.simulator.mqtt;

import java.util.concurrent.CountDownLatch;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;

/** What Paho tells of one connection: its loss, and what arrives on it. */
final class Listener implements MqttCallback {
    private final CountDownLatch lost = new CountDownLatch(1);
    private final MqttAsyncClient client;
    private final KeptConnection.Talk talk;

    Listener(MqttAsyncClient client, KeptConnection.Talk talk) {
        this.client = client;
        this.talk = talk;
    }

    /** Falls when the connection is lost. */
    CountDownLatch lost() {
        return lost;
    }

    @Override
    public void connectionLost(Throwable cause) {
        lost.countDown();
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) throws MqttException {
        talk.arrived(client, message);
    }

    @Override
    public void deliveryComplete(IMqttDeliveryToken token) {
        // The listener of each publication hears of it.
    }
}
