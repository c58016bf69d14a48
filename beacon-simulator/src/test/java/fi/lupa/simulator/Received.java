package fi.lupa.simulator;

import io.netty.handler.codec.mqtt.MqttQoS;
import io.vertx.core.buffer.Buffer;

/** A message as it came out of the wire at the server. */
public record Received(String topic, Buffer payload, MqttQoS qos) {
    public byte[] bytes() {
        return payload.getBytes();
    }

    public String text() {
        return payload.toString();
    }
}
