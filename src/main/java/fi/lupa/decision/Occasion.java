package fi.lupa.decision;

import fi.lupa.identity.DeviceId;
import fi.lupa.offer.Trigger;
import fi.lupa.retail.ZoneId;
import fi.lupa.visit.VisitKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The moment at which offers are judged.
 *
 * @param at the event time
 * @param zone the zone it happened in; null if none is known
 * @param sightedAt when the sighting that caused it arrived, or the timer fired: what latencies are measured from
 */
public record Occasion(
        Trigger trigger,
        VisitKey visit,
        DeviceId device,
        Instant at,
        @Nullable ZoneId zone,
        Instant sightedAt) {}
