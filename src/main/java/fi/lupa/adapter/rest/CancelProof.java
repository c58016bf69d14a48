package fi.lupa.adapter.rest;

import io.smallrye.mutiny.Uni;

/**
 * Work that goes on when its request is cancelled: a client that hangs up neither aborts an ending half-way nor leaks the
 * connection that the work holds.
 */
final class CancelProof {
    private CancelProof() {}

    /** The same work, started on subscription by a subscription of its own. */
    static <T> Uni<T> shield(Uni<T> work) {
        return Uni.createFrom().emitter(emitter -> work.subscribe().with(emitter::complete, emitter::fail));
    }
}
