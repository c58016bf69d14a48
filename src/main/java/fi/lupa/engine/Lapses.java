package fi.lupa.engine;

import io.smallrye.mutiny.Uni;

/** Records the ends of consents that nobody asked for: the time that ran out, and the last use that was spent. */
public interface Lapses {
    /** Records those that have come about; what another instance is recording is left to it. */
    Uni<Void> record();
}
