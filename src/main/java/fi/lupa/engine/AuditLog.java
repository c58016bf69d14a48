package fi.lupa.engine;

import fi.lupa.audit.AuditKey;
import fi.lupa.audit.SealedEntry;
import fi.lupa.audit.SignedHead;
import fi.lupa.retail.RetailerId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/** The audit chains as they are published. */
public interface AuditLog {
    /** Every key that heads were signed with, the oldest first. */
    Uni<List<Published>> keys();

    /** Whether there is a retailer of that id. */
    Uni<Boolean> knows(RetailerId retailer);

    /**
     * Signed heads of a retailer's chain, newest first.
     *
     * @param before the position that they are below
     */
    Uni<List<SignedHead>> heads(RetailerId retailer, long before, int limit);

    /** Sealed entries of a retailer's chain, in their order, from one position to another, both included. */
    Uni<List<SealedEntry>> entries(RetailerId retailer, long from, long to, int limit);

    /**
     * A key as it is published.
     *
     * @param since when its instance first started
     */
    record Published(AuditKey key, Instant since) {}
}
