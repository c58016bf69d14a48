package fi.lupa.decision;

import fi.lupa.consent.Permission;
import fi.lupa.offer.Offer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All that the rules may look at for one candidate.
 *
 * @param permission null without a consent for the offer's topic and purpose
 * @param at the event time that the judgement is passed for
 * @param now when it is passed
 * @param lastGot when the shopper last got the offer, or it was decided to send it; null for never, or if that is left to
 *     the commit
 * @param pushes how many pushes of this visit are out or under way
 * @param pushesPerVisit how many are allowed
 */
public record Situation(
        Offer offer,
        @Nullable Permission permission,
        Instant at,
        Instant now,
        @Nullable Instant lastGot,
        int pushes,
        int pushesPerVisit) {}
