package fi.lupa.decision;

import fi.lupa.consent.Permission;
import fi.lupa.offer.Offer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All that the rules may look at for one candidate.
 *
 * @param permission null without a consent for the offer's topic and purpose
 * @param resting whether a consent would permit it if the shopper's consents did not rest
 * @param at the time that the judgement is passed for
 * @param pushes how many pushes of this visit are out or under way
 * @param pushesPerVisit how many are allowed
 */
public record Situation(
        Offer offer, @Nullable Permission permission, boolean resting, Instant at, int pushes, int pushesPerVisit) {}
