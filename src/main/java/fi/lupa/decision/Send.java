package fi.lupa.decision;

import fi.lupa.consent.Permission;
import fi.lupa.offer.Offer;
import java.util.UUID;

/** The verdict that an offer may be pushed; it takes a permission to say so. */
public record Send(UUID id, Offer offer, Permission permission) implements Verdict {
    @Override
    public boolean isOpen() {
        return true;
    }
}
