package fi.lupa.visit;

import fi.lupa.identity.DeviceId;
import fi.lupa.retail.ZoneId;
import java.time.Instant;

/**
 * The signal of a stay in a zone became stronger than it had been since the stay began, past a level that is awaited.
 *
 * @param before the strongest smoothed RSSI of the stay until then, in dBm; lowest if the stay was taken up after a restart
 * @param rssi the smoothed RSSI, in dBm, of the gateway that hears best now
 */
public record Neared(VisitKey visit, DeviceId device, Instant at, ZoneId zone, double before, double rssi)
        implements PresenceEvent {}
