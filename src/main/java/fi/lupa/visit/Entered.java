package fi.lupa.visit;

import fi.lupa.identity.DeviceId;
import fi.lupa.retail.TopicId;
import java.time.Instant;
import java.util.Set;

/**
 * The first permitted sighting of a visit.
 *
 * @param topics the topics permitted for the first time in this visit: a consent given while in the store enters then
 * @param first whether the visit begins with it
 */
public record Entered(VisitKey visit, DeviceId device, Instant at, Set<TopicId> topics, boolean first)
        implements PresenceEvent {}
