package fi.lupa.engine;

import io.smallrye.mutiny.Uni;

/** Gives audit entries their position and hash, in batches. */
public interface Sealer {
    /** Seals what is committed by now; calls made meanwhile share one batch. */
    Uni<Void> seal();
}
