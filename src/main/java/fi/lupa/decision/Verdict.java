package fi.lupa.decision;

import fi.lupa.offer.Offer;
import java.util.UUID;

/** What was decided on one candidate. */
public sealed interface Verdict permits Send, Withhold {
    /** The judgement's own id, kept through every retry of its commit; of a send it is the delivery's. */
    UUID id();

    /** The candidate. */
    Offer offer();

    /** Whether the commit judges the candidate again: it cannot lift a refusal that stands whatever else was sent. */
    boolean isOpen();
}
