package fi.lupa.engine;

import java.time.Instant;

/**
 * A message of a gateway that is allowed to send it.
 *
 * @param payload never logged
 * @param arrivedAt by our clock
 * @param isOverdue whether a broker kept it while nobody listened, so that its arrival does not tell when it was sent
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
public record GatewayMessage(Route route, byte[] payload, Instant arrivedAt, boolean isOverdue) {
    /** A message that comes as it is sent. */
    public GatewayMessage(Route route, byte[] payload, Instant arrivedAt) {
        this(route, payload, arrivedAt, false);
    }
}
