package fi.lupa.process;

import org.eclipse.paho.client.mqttv3.IMqttActionListener;
import org.eclipse.paho.client.mqttv3.IMqttToken;

/** The answer to an app's subscription. A refusal shows in that the app never listens. */
record Listening(App app) implements IMqttActionListener {
    private static final int REFUSED = 0x80;

    @Override
    public void onSuccess(IMqttToken token) {
        if (token.getGrantedQos()[0] != REFUSED) {
            app.listening();
        }
    }

    @Override
    public void onFailure(IMqttToken token, Throwable cause) {}
}
