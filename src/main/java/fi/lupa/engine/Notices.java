package fi.lupa.engine;

import fi.lupa.retail.Notice;
import fi.lupa.retail.RetailerId;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Where retailers' notices are kept. Each call is one transaction. */
public interface Notices {
    /**
     * Creates or replaces a notice; its texts stay once a consent was given upon it. Fails with {@link Refusal} or {@link
     * PreconditionFailed}.
     */
    Uni<Written<Notice>> put(Principal.OfStaff who, Notice notice, Precondition precondition);

    /** The retailer's notice of that version, if who asks may see a store of the retailer. */
    Uni<Optional<Versioned<Notice>>> get(Principal.OfStaff who, RetailerId retailer, String version);
}
