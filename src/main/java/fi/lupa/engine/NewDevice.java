package fi.lupa.engine;

import fi.lupa.identity.Bearer;
import fi.lupa.identity.DeviceIdentity;
import java.time.Instant;

/**
 * A device that is enrolled, with MQTT as its channel.
 *
 * @param bearer the device and its shopper
 * @param identity how it is recognised
 * @param language a BCP 47 tag
 * @param timeZone an IANA name
 * @param mqttPasswordHash SHA-256 of the password
 */
@SuppressWarnings("ArrayRecordComponent") // written to a row, never compared
public record NewDevice(
        Bearer bearer,
        DeviceIdentity identity,
        String language,
        String timeZone,
        String mqttUsername,
        byte[] mqttPasswordHash,
        Instant at) {}
