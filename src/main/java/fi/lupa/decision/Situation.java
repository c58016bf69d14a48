package fi.lupa.decision;

import fi.lupa.consent.Permission;
import fi.lupa.offer.Offer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All that the rules may look at for one candidate.
 *
 * @param permission null without a consent for the offer's topic and purpose
 * @param at the time that the judgement is passed for
 * @param pushes how many pushes of this visit are out or under way
 * @param pushesPerVisit how many are allowed
 */
public record Situation(Offer offer, @Nullable Permission permission, Instant at, int pushes, int pushesPerVisit) {}
