package fi.lupa.visit;

import fi.lupa.identity.DeviceId;
import fi.lupa.retail.ZoneId;
import java.time.Duration;
import java.time.Instant;

/** A shopper stayed in a zone for a while. */
public record Dwelt(VisitKey visit, DeviceId device, Instant at, ZoneId zone, Duration dwell)
        implements PresenceEvent {}
