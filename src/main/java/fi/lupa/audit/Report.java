package fi.lupa.audit;

import java.util.Optional;

/**
 * What came of verifying a log.
 *
 * @param finding the first thing that is wrong; empty if nothing is
 * @param first the position that the log begins with
 * @param last the last position that held
 * @param headsMet how many of the heads are of those positions
 */
public record Report(Optional<Finding> finding, long first, long last, Milestones heads, int headsMet) {
    /** How many entries no head vouches for: whoever keeps the log could have rebuilt them. */
    public long beyond() {
        return Math.max(0, last - heads.newest().map(Head::position).orElse(0L));
    }
}
