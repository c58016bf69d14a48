package fi.lupa.adapter.db;

import fi.lupa.engine.Refusal;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/** What a row demands of those that it belongs to, or that refer to it. */
final class Kin {
    private Kin() {}

    /** Demands that the retailer exists. */
    static Uni<Void> requireRetailer(Mutiny.Session session, String retailer) {
        return session.find(RetailerEntity.class, retailer)
                .onItem()
                .ifNull()
                .failWith(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "there is no such retailer"))
                .replaceWithVoid();
    }

    /**
     * Demands that nothing refers to the row; asked after the row was locked, so that nothing is missed.
     *
     * @param query tells whether something does
     */
    static Uni<Void> requireNone(Mutiny.Session session, String query, String retailer, String id, String otherwise) {
        return session.createNativeQuery(query, Boolean.class)
                .setParameter(1, retailer)
                .setParameter(2, id)
                .getSingleResult()
                .invoke(exists -> {
                    if (exists) {
                        throw Refusal.of(Refusal.Kind.CONFLICT, otherwise);
                    }
                })
                .replaceWithVoid();
    }
}
