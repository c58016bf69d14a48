package fi.lupa.engine;

import io.smallrye.mutiny.Uni;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What the flow of sightings is made of.
 *
 * @param ids gives judgements their ids
 * @param pushDecided told whenever something new is in the outbox
 * @param onlooker told what happens
 */
public record FlowParts(
        Books books,
        BookKeeper keeper,
        VisitStore visits,
        Ledger ledger,
        DeadLetters deadLetters,
        Meters meters,
        FlowSettings settings,
        InstantSource clock,
        Supplier<UUID> ids,
        Runnable pushDecided,
        Onlooker onlooker) {
    /** Completes when all have; a failure of one does not keep the others from being waited for. */
    static Uni<Void> all(List<Uni<Void>> works) {
        return works.isEmpty()
                ? Uni.createFrom().voidItem()
                : Uni.join().all(works).andCollectFailures().replaceWithVoid();
    }
}
