package fi.lupa.engine;

import fi.lupa.identity.DeviceId;

/**
 * Where a message to an app goes, and until when: the metadata of a message on the way to the connector.
 *
 * @param deadline not begun at or after it, and cut off then
 */
public record PushRoute(DeviceId device, Deadline deadline) {}
