/** Presence: visits, zones by smoothed RSSI, dwell by timer. A lane owns its visits; nothing here locks. */
@NullMarked
package fi.lupa.visit;

import org.jspecify.annotations.NullMarked;
