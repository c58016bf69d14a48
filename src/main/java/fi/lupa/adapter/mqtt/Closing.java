package fi.lupa.adapter.mqtt;

import io.vertx.mqtt.messages.codes.MqttDisconnectReasonCode;
import java.util.Locale;

/** Why the endpoint closes a connection; MQTT 5 clients are told the code (MQTT 5, 3.14.2.1). */
enum Closing {
    /** Published where it may not. */
    FORBIDDEN(MqttDisconnectReasonCode.NOT_AUTHORIZED),
    /** Left more unacknowledged than is allowed. */
    OVERLOADED(MqttDisconnectReasonCode.QUOTA_EXCEEDED),
    /** The same client connected again. */
    TAKEN_OVER(MqttDisconnectReasonCode.SESSION_TAKEN_OVER),
    /** A message could not be worked off now: it is to be sent again. */
    WORK_FAILED(MqttDisconnectReasonCode.IMPLEMENTATION_SPECIFIC_ERROR),
    /** What it sent is no MQTT, or is too long. */
    BROKEN(MqttDisconnectReasonCode.MALFORMED_PACKET),
    /** Did not acknowledge a push in time. */
    SILENT(MqttDisconnectReasonCode.ADMINISTRATIVE_ACTION),
    /** The program stops. */
    SHUT_DOWN(MqttDisconnectReasonCode.SERVER_SHUTTING_DOWN);

    private final MqttDisconnectReasonCode code;

    Closing(MqttDisconnectReasonCode code) {
        this.code = code;
    }

    MqttDisconnectReasonCode code() {
        return code;
    }

    /** The word in metrics. */
    String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
