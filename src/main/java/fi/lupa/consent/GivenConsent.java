package fi.lupa.consent;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A consent as its shopper sees it: what was given, and what became of it.
 *
 * @param recorded the end that was recorded; null while there is none
 */
public record GivenConsent(
        Grant grant, Standing standing, @Nullable Ending recorded) {
    /** A consent that was given just now. */
    public static GivenConsent fresh(Grant grant, Standing standing) {
        return new GivenConsent(grant, standing, null);
    }

    /** Its end: the recorded one, or the expiry that needs no record; empty while it has not ended at that time. */
    public Optional<Ending> ending(Instant at) {
        if (recorded != null) {
            return Optional.of(recorded);
        }
        return at.isBefore(grant.validUntil())
                ? Optional.empty()
                : Optional.of(
                        new Ending(grant.validUntil(), grant.untilNamed() ? EndedBy.EXPIRY : EndedBy.MAX_DURATION));
    }

    /** Where it stands at that time. */
    public ConsentStatus status(Instant at) {
        if (ending(at).isPresent()) {
            return ConsentStatus.ENDED;
        }
        if (standing.isPaused(at)) {
            return ConsentStatus.PAUSED;
        }
        return at.isBefore(grant.validFrom()) ? ConsentStatus.SCHEDULED : ConsentStatus.ACTIVE;
    }
}
