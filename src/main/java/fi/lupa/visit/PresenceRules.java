package fi.lupa.visit;

import java.time.Duration;

/**
 * The measures of presence.
 *
 * @param visitTimeout silence after which a visit ends, {@code lupa.visit.timeout}
 * @param zoneTimeout silence after which a zone is lost, {@code lupa.zone.timeout}
 * @param hysteresis by how many dB another zone must lead to become the visit's, {@code lupa.zone.hysteresis}
 * @param lateness how long a sighting may be under way: timers stay that far behind the clock unless sightings are ahead
 * @param maxOverdue timers overdue by more are skipped, {@code lupa.sighting.max-age}
 */
public record PresenceRules(
        Duration visitTimeout, Duration zoneTimeout, double hysteresis, Duration lateness, Duration maxOverdue) {}
