package fi.lupa.adapter.rest;

import fi.lupa.engine.KeptDevice;
import fi.lupa.identity.DeviceIdentity;
import fi.lupa.identity.EidBeacon;
import fi.lupa.identity.FixedIdentity;
import fi.lupa.sighting.Scheme;
import fi.lupa.sighting.SignalId;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A device as it is kept; no secret is told again.
 *
 * @param identity left out after its key was destroyed with the shopper's last consent: ask for a new one
 */
@Schema(description = "A device; without identity where the key was destroyed with the last consent: ask for a new one")
record KeptDeviceAnswer(
        String deviceId,
        @Nullable KeptIdentity identity,
        DeviceAnswer.ChannelAnswer channel,
        Account mqtt,
        String language,
        String timeZone,
        Instant createdAt) {

    /** The user name of the app's MQTT account. */
    @Schema(description = "The app's MQTT account")
    record Account(String username) {}

    /** How the device is recognised; never the key. */
    @Schema(description = "How the device is recognised; the key is not told again")
    record KeptIdentity(
            String scheme, @Nullable String id, @Nullable Integer rotationExponent) {
        private static KeptIdentity of(DeviceIdentity identity) {
            if (identity instanceof EidBeacon beacon) {
                return new KeptIdentity(
                        Scheme.EID.prefix(), null, beacon.exponent().value());
            }
            SignalId signal = ((FixedIdentity) identity).signal();
            return new KeptIdentity(signal.scheme().prefix(), signal.text(), null);
        }

        @Override
        public String toString() {
            return "an identity";
        }
    }

    static KeptDeviceAnswer of(KeptDevice device) {
        DeviceIdentity identity = device.identity();
        return new KeptDeviceAnswer(
                device.id().toString(),
                identity == null ? null : KeptIdentity.of(identity),
                new DeviceAnswer.ChannelAnswer(device.channel(), device.channelState()),
                new Account(device.username()),
                device.language(),
                device.timeZone(),
                device.createdAt());
    }
}
