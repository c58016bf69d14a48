package fi.lupa.visit;

import fi.lupa.identity.DeviceId;
import fi.lupa.retail.ZoneId;
import java.time.Instant;

/**
 * A zone became the visit's.
 *
 * @param rssi the smoothed RSSI, in dBm, of the gateway that decided it
 */
public record ZoneReached(VisitKey visit, DeviceId device, Instant at, ZoneId zone, double rssi)
        implements PresenceEvent {}
