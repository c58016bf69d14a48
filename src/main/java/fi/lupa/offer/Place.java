package fi.lupa.offer;

import fi.lupa.retail.ZoneId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where and how an offer is triggered.
 *
 * @param zone null for the whole store
 * @param dwell how long a stay must last; zero for other triggers than {@link Trigger#DWELL}
 * @param minRssi the least smoothed RSSI in dBm; null for any
 */
public record Place(
        Trigger trigger,
        @Nullable ZoneId zone,
        Duration dwell,
        @Nullable Double minRssi) {
    /** Checks that the trigger has what it needs. */
    public Place {
        if ((trigger == Trigger.ZONE || trigger == Trigger.DWELL) && zone == null) {
            throw new IllegalArgumentException("the triggers ZONE and DWELL need a zone");
        }
        if (trigger == Trigger.DWELL && (dwell.isNegative() || dwell.isZero())) {
            throw new IllegalArgumentException("the trigger DWELL needs a positive dwell");
        }
    }
}
