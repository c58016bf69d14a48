package fi.lupa.engine;

import fi.lupa.identity.DeviceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a message to an app goes, and until when: the metadata of a message on the way to the connector.
 *
 * @param deadline not begun at or after it, and cut off then
 * @param until the app must not get it at or after that, whoever carries it; null for a message that stays right
 */
public record PushRoute(
        DeviceId device, Deadline deadline, @Nullable Instant until) {}
