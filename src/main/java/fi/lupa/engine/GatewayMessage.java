package fi.lupa.engine;

import java.time.Instant;

/**
 * A message of a gateway that is allowed to send it.
 *
 * @param payload never logged
 * @param arrivedAt by our clock
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
public record GatewayMessage(Route route, byte[] payload, Instant arrivedAt) {}
