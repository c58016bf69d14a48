package fi.lupa.visit;

import fi.lupa.identity.DeviceId;
import java.time.Instant;

/**
 * A visit ended: none of the shopper's devices was heard for the visit timeout.
 *
 * @param last how the visit stood when it ended
 * @param overdue whether it is found out so late, after a restart or an outage, that nothing is offered any more
 */
public record Left(VisitKey visit, DeviceId device, Instant at, VisitState last, boolean overdue)
        implements PresenceEvent {}
