package fi.lupa.engine;

import fi.lupa.sighting.Freshness;
import fi.lupa.visit.PresenceRules;
import java.time.Duration;

/**
 * The measures of the flows.
 *
 * @param pushesPerVisit how many pushes a shopper may get in a visit
 * @param deadline the total time of a hand-off
 */
public record FlowSettings(Freshness freshness, PresenceRules presence, int pushesPerVisit, Duration deadline) {}
