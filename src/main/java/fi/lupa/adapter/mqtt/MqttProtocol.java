package fi.lupa.adapter.mqtt;

import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttProperties.IntegerProperty;
import io.netty.handler.codec.mqtt.MqttProperties.MqttPropertyType;
import io.netty.handler.codec.mqtt.MqttProperties.StringProperty;
import io.netty.handler.codec.mqtt.MqttVersion;
import io.vertx.mqtt.MqttEndpoint;
import io.vertx.mqtt.messages.codes.MqttSubAckReasonCode;

/** Where the versions of MQTT differ. */
final class MqttProtocol {
    private MqttProtocol() {}

    static boolean isVersion5(MqttEndpoint endpoint) {
        return endpoint.protocolVersion() == MqttVersion.MQTT_5.protocolLevel();
    }

    /**
     * What the endpoint tells an accepted client (MQTT 5, 3.2.2.3): sessions end with the connection, how much may be
     * unacknowledged, how long a packet may be, and the client id if it chose none.
     */
    static MqttProperties capabilities(MqttConfig config, boolean isAssigned, String clientId) {
        MqttProperties properties = new MqttProperties();
        add(properties, MqttPropertyType.SESSION_EXPIRY_INTERVAL, 0);
        add(properties, MqttPropertyType.RECEIVE_MAXIMUM, config.maxInHand());
        add(properties, MqttPropertyType.MAXIMUM_PACKET_SIZE, config.maxMessageSize());
        if (isAssigned) {
            properties.add(new StringProperty(MqttPropertyType.ASSIGNED_CLIENT_IDENTIFIER.value(), clientId));
        }
        return properties;
    }

    /** The answer to a forbidden subscription: 0x80, in MQTT 5 0x87. */
    static MqttSubAckReasonCode forbidden(MqttEndpoint endpoint) {
        return isVersion5(endpoint) ? MqttSubAckReasonCode.NOT_AUTHORIZED : MqttSubAckReasonCode.UNSPECIFIED_ERROR;
    }

    private static void add(MqttProperties properties, MqttPropertyType type, int value) {
        properties.add(new IntegerProperty(type.value(), value));
    }
}
