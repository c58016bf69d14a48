package fi.lupa.adapter.db;

import fi.lupa.engine.Precondition;
import fi.lupa.engine.PreconditionFailed;
import fi.lupa.engine.Written;
import io.smallrye.mutiny.Uni;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Creates one row or changes it, under a client's precondition. */
final class Upsert {
    private Upsert() {}

    /**
     * Writes an entity.
     *
     * @param found the entity as it is, locked; null for none
     * @param blank makes a new entity under the same key
     * @param change fills in what is wanted
     */
    static <E extends Revised> Uni<Written<E>> write(
            Mutiny.Session session,
            @Nullable E found,
            Precondition precondition,
            Supplier<E> blank,
            Consumer<E> change) {
        require(precondition, found);
        E entity = found == null ? blank.get() : found;
        change.accept(entity);
        Uni<Void> kept =
                found == null ? session.persist(entity) : Uni.createFrom().voidItem();
        return kept.chain(session::flush).map(x -> new Written<>(entity, entity.version(), found == null));
    }

    /** Demands that what is there meets the precondition. */
    static void require(Precondition precondition, @Nullable Revised found) {
        if (!precondition.admits(found == null ? OptionalLong.empty() : OptionalLong.of(found.version()))) {
            throw new PreconditionFailed();
        }
    }
}
