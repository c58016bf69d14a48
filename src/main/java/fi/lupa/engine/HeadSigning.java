package fi.lupa.engine;

import io.smallrye.mutiny.Uni;

/** Signs how far the audit chains have come. */
public interface HeadSigning {
    /**
     * Signs a head of each chain that has moved since its last head. A chain that does not follow from its last head gets none:
     * that is told in the log and counted.
     */
    Uni<Void> sign();
}
