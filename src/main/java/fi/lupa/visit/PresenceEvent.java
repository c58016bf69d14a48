package fi.lupa.visit;

import fi.lupa.identity.DeviceId;
import java.time.Instant;

/** Something that happened in a visit and that offers may wait for. */
public sealed interface PresenceEvent permits Entered, ZoneReached, Neared, Dwelt, Left {
    /** Whose visit it is. */
    VisitKey visit();

    /** The device heard last. */
    DeviceId device();

    /** The event time. */
    Instant at();
}
