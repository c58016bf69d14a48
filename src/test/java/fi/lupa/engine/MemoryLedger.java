package fi.lupa.engine;

import fi.lupa.decision.Judgement;
import fi.lupa.visit.VisitKey;
import fi.lupa.visit.VisitState;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** A ledger without a database, which can be down, slow, or refuse something for good. */
final class MemoryLedger implements Ledger {
    final List<List<Judgement>> attempts = new CopyOnWriteArrayList<>();
    final List<Judgement> committed = new CopyOnWriteArrayList<>();
    final List<VisitKey> ended = new CopyOnWriteArrayList<>();
    volatile CompletableFuture<Void> gate = CompletableFuture.completedFuture(null);
    volatile Predicate<Judgement> refused = judgement -> false;
    volatile boolean permitted = true;
    volatile boolean down;

    @Override
    public Uni<List<Settled>> commit(List<Judgement> judgements) {
        attempts.add(judgements);
        return Uni.createFrom()
                .completionStage(() -> gate)
                .emitOn(Infrastructure.getDefaultExecutor())
                .map(x -> settle(judgements));
    }

    private List<Settled> settle(List<Judgement> judgements) {
        failIfDown();
        if (judgements.stream().anyMatch(refused)) {
            throw new PermanentFailure(new IllegalArgumentException("refused"));
        }
        committed.addAll(judgements);
        return judgements.stream()
                .map(judgement -> new Settled(permitted, judgement.verdicts(), java.util.Set.of()))
                .toList();
    }

    private void failIfDown() {
        if (down) {
            throw new IllegalStateException("down");
        }
    }

    @Override
    public Uni<Boolean> isWritable() {
        return Uni.createFrom().item(() -> !down);
    }

    @Override
    public Uni<Void> checkpoint(Collection<VisitState> visits) {
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> end(Collection<VisitKey> visits, Instant at) {
        return Uni.createFrom().voidItem().invoke(() -> {
            failIfDown();
            ended.addAll(visits);
        });
    }
}
