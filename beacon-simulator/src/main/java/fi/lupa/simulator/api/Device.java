package fi.lupa.simulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import fi.lupa.simulator.radio.Beacon;
import fi.lupa.simulator.radio.EidBeacon;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;

/**
 * A device as Lupa answered its enrolment.
 *
 * @param deviceId Lupa's id of it, and its MQTT client id
 * @param username its MQTT user name
 * @param password its MQTT password
 * @param identity what it has to broadcast, as it was answered
 */
public record Device(String deviceId, String username, String password, JsonNode identity) {
    /**
     * Reads the answer of an enrolment, or a device that was saved.
     *
     * @throws ApiFailure if the answer lacks what a device needs
     */
    public static Device of(JsonNode answer) throws ApiFailure {
        Device device = new Device(
                answer.path("deviceId").asText(),
                answer.path("mqtt").path("username").asText(),
                answer.path("mqtt").path("password").asText(),
                answer.path("identity"));
        if (device.deviceId.isEmpty() || device.username.isEmpty() || device.password.isEmpty()) {
            throw new ApiFailure("the device has no id or no MQTT credentials");
        }
        return device;
    }

    /**
     * The beacon that the device broadcasts.
     *
     * @throws ApiFailure if the identity is none that can be broadcast
     */
    public Beacon beacon() throws ApiFailure {
        if (identity.hasNonNull("identityKey")) {
            return eid();
        }
        if (identity.path("id").asText().isEmpty()) {
            throw new ApiFailure("the device's identity has neither id nor key");
        }
        return Beacon.fixed(identity.path("id").asText());
    }

    private Beacon eid() throws ApiFailure {
        try {
            return new EidBeacon(
                    Base64.getDecoder().decode(identity.path("identityKey").asText()),
                    identity.path("rotationExponent").asInt(-1),
                    identity.path("beaconSeconds").asLong(),
                    time(identity.path("at")));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new ApiFailure("the device's identity cannot be broadcast", e);
        }
    }

    private static Instant time(JsonNode at) {
        return at.isNumber()
                ? Instant.ofEpochMilli(at.asLong())
                : OffsetDateTime.parse(at.asText()).toInstant();
    }

    /** Without its secrets. */
    @Override
    public String toString() {
        return deviceId;
    }
}
