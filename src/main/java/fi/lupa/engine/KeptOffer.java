package fi.lupa.engine;

import fi.lupa.offer.Offer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An offer as it is kept.
 *
 * @param stoppedAt when it was last stopped; null for never
 */
public record KeptOffer(Offer offer, @Nullable Instant stoppedAt) {}
