package fi.lupa.adapter.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An enrolled device; the password is shown once.
 *
 * @param deviceId also the MQTT client id
 */
@Schema(description = "An enrolled device; the password is shown once")
record DeviceAnswer(String deviceId, MqttCredentials mqtt, IdentityAnswer identity, ChannelAnswer channel) {

    /** How the app signs in at the MQTT endpoint. */
    @Schema(description = "How the app signs in at the MQTT endpoint")
    record MqttCredentials(String username, String password) {
        @Override
        public String toString() {
            return "credentials";
        }
    }

    /** What the device broadcasts. */
    @Schema(description = "What the device broadcasts")
    record IdentityAnswer(String scheme, String id) {
        @Override
        public String toString() {
            return "an identity";
        }
    }

    /** Where pushes go, and whether that is confirmed. */
    @Schema(description = "Where pushes go")
    record ChannelAnswer(String type, String state) {}
}
