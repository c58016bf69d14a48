package fi.lupa.visit;

import fi.lupa.identity.DeviceId;
import fi.lupa.retail.TopicId;
import fi.lupa.retail.ZoneId;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a visit survives a restart.
 *
 * @param device the device heard last
 * @param entered the topics whose {@link Entered} has happened
 * @param zone the present zone; null if none is known
 * @param zoneSince when the stay in it began; null if none is known
 */
public record VisitState(
        VisitKey key,
        DeviceId device,
        Instant startedAt,
        Instant lastSeen,
        Set<TopicId> entered,
        @Nullable ZoneId zone,
        @Nullable Instant zoneSince) {
    /** Takes a copy. */
    public VisitState {
        entered = Set.copyOf(entered);
    }

    /** The same visit as if the time in which nobody listened had not passed. */
    public VisitState shiftedBy(Duration downtime) {
        return new VisitState(
                key,
                device,
                startedAt,
                lastSeen.plus(downtime),
                entered,
                zone,
                zoneSince == null ? null : zoneSince.plus(downtime));
    }
}
