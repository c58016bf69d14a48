package fi.lupa.adapter.rest;

import fi.lupa.identity.EidBeacon;
import fi.lupa.sighting.Scheme;
import fi.lupa.sighting.SignalId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An enrolled device; the password and the key are shown once.
 *
 * @param deviceId also the MQTT client id
 */
@Schema(description = "An enrolled device; the password and the key are shown once")
record DeviceAnswer(String deviceId, MqttCredentials mqtt, IdentityAnswer identity, ChannelAnswer channel) {

    /** How the app signs in at the MQTT endpoint. */
    @Schema(description = "How the app signs in at the MQTT endpoint")
    record MqttCredentials(String username, String password) {
        @Override
        public String toString() {
            return "credentials";
        }
    }

    /**
     * What the device broadcasts: a fixed id, or Eddystone-EIDs of a key, which is shown once.
     *
     * @param id of a fixed scheme
     * @param identityKey of an eid: 16 bytes in base64
     * @param rotationExponent of an eid: it changes every 2^rotationExponent seconds
     * @param beaconSeconds what the beacon's clock reads at {@code at}
     */
    @Schema(
            description =
                    "What the device broadcasts. Fixed schemes have an id. An eid has identityKey (16 bytes in base64, "
                            + "shown once), rotationExponent, beaconSeconds and at: the beacon's clock reads beaconSeconds at that "
                            + "time and counts seconds")
    record IdentityAnswer(
            String scheme,
            @Nullable String id,
            @Nullable String identityKey,
            @Nullable Integer rotationExponent,
            @Nullable Long beaconSeconds,
            @Nullable Instant at) {

        static IdentityAnswer of(SignalId signal) {
            return new IdentityAnswer(signal.scheme().prefix(), signal.text(), null, null, null, null);
        }

        static IdentityAnswer of(EidBeacon beacon, Instant at) {
            return new IdentityAnswer(
                    Scheme.EID.prefix(),
                    null,
                    Base64.getEncoder().encodeToString(beacon.key().bytes()),
                    beacon.exponent().value(),
                    beacon.clock().at(at.getEpochSecond()),
                    at.truncatedTo(ChronoUnit.SECONDS));
        }

        @Override
        public String toString() {
            return "an identity";
        }
    }

    /** Where pushes go, and whether that is confirmed. */
    @Schema(description = "Where pushes go")
    record ChannelAnswer(String type, String state) {}
}
