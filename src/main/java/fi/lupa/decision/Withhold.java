package fi.lupa.decision;

import fi.lupa.offer.Offer;
import java.util.UUID;

/** The verdict that an offer is not pushed, and why. */
public record Withhold(UUID id, Offer offer, Reason reason) implements Verdict {
    @Override
    public boolean isOpen() {
        return reason.dependsOnOtherPushes();
    }
}
