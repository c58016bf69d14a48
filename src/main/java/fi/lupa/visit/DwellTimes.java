package fi.lupa.visit;

import fi.lupa.retail.StoreId;
import fi.lupa.retail.ZoneId;
import java.time.Duration;
import java.util.Set;

/** How long a stay in a zone is of interest to some offer. */
@FunctionalInterface
public interface DwellTimes {
    /** The durations to be told of; empty for most zones. */
    Set<Duration> of(StoreId store, ZoneId zone);
}
