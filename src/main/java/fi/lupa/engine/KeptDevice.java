package fi.lupa.engine;

import fi.lupa.identity.DeviceId;
import fi.lupa.identity.DeviceIdentity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A device as it is kept.
 *
 * @param username of its app's MQTT account
 * @param identity how it is recognised; null after its key was destroyed
 */
public record KeptDevice(
        DeviceId id,
        String channel,
        String channelState,
        String language,
        String timeZone,
        String username,
        @Nullable DeviceIdentity identity,
        Instant createdAt) {}
