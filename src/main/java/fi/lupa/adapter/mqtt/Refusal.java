package fi.lupa.adapter.mqtt;

import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import java.util.Locale;

/** Why a CONNECT is refused, in the codes of MQTT 3.1.1 (3.2.2.3) and MQTT 5 (3.2.2.2). */
enum Refusal {
    /** Nobody has that user name and password, or none was shown. */
    BAD_CREDENTIALS(
            MqttConnectReturnCode.CONNECTION_REFUSED_BAD_USER_NAME_OR_PASSWORD,
            MqttConnectReturnCode.CONNECTION_REFUSED_BAD_USERNAME_OR_PASSWORD),
    /** Somebody who may not connect, or not like this. */
    FORBIDDEN(
            MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED,
            MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED_5),
    /** The client id is another's. */
    WRONG_CLIENT_ID(
            MqttConnectReturnCode.CONNECTION_REFUSED_IDENTIFIER_REJECTED,
            MqttConnectReturnCode.CONNECTION_REFUSED_CLIENT_IDENTIFIER_NOT_VALID),
    /** Who it is cannot be told now. */
    UNAVAILABLE(
            MqttConnectReturnCode.CONNECTION_REFUSED_SERVER_UNAVAILABLE,
            MqttConnectReturnCode.CONNECTION_REFUSED_SERVER_UNAVAILABLE_5);

    private final MqttConnectReturnCode before5;
    private final MqttConnectReturnCode since5;

    Refusal(MqttConnectReturnCode before5, MqttConnectReturnCode since5) {
        this.before5 = before5;
        this.since5 = since5;
    }

    /** The code that a client of that protocol version understands. */
    MqttConnectReturnCode code(boolean isVersion5) {
        return isVersion5 ? since5 : before5;
    }

    /** The word in metrics. */
    String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
