package fi.lupa.visit;

import fi.lupa.retail.StoreId;
import fi.lupa.retail.ZoneId;

/** How strong the signal in a zone must become to be of interest to some offer. */
@FunctionalInterface
public interface SignalLevels {
    /** Whether a level in dBm is awaited there that lies above the one and not above the other; no for most zones. */
    boolean isAwaited(StoreId store, ZoneId zone, double above, double upTo);
}
