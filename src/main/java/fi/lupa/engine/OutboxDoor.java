package fi.lupa.engine;

import io.smallrye.mutiny.Uni;

/** Opens a sender's hold on the outbox. */
public interface OutboxDoor {
    /** A pinned connection with a slot of its own. */
    Uni<Outbox> open();

    /** Frees what dead owners and silent receivers left behind, and expires what is too late. */
    Uni<Void> sweep();
}
