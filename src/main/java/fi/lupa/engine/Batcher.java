package fi.lupa.engine;

import fi.lupa.decision.Judgement;
import fi.lupa.visit.VisitKey;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Gathers a lane's judgements into the ledger's transactions, one at a time and at most one judgement of a visit in each.
 *
 * <p>A transient failure keeps the judgements with their ids and tries again, for as long as it takes; a permanent one
 * bisects the batch until the one judgement that the database refuses is found and given up. Any thread.
 */
public final class Batcher {
    private static final Logger LOG = Logger.getLogger(Batcher.class);
    private static final int BATCH = 64;
    private static final int ROOM = 1_024;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final Ledger ledger;
    private final Deque<Item> waiting = new ArrayDeque<>();
    private boolean committing;

    private record Item(Judgement judgement, UniEmitter<? super Settled> answer) {}

    /** A batcher of one lane. */
    public Batcher(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Commits a judgement with others; the answer comes when it is committed, and fails only if it never will be. */
    public Uni<Settled> commit(Judgement judgement) {
        return Uni.createFrom().<Settled>emitter(answer -> add(new Item(judgement, answer)));
    }

    private synchronized void add(Item item) {
        waiting.add(item);
        if (!committing) {
            committing = true;
            commitNext(take());
        }
    }

    /** Blocks the lane while too much waits: when the ledger is down, the lane waits as well. */
    public synchronized void awaitRoom() throws InterruptedException {
        while (waiting.size() >= ROOM) {
            wait();
        }
    }

    private synchronized List<Item> take() {
        List<Item> batch = new ArrayList<>();
        Set<VisitKey> visits = new HashSet<>();
        Iterator<Item> items = waiting.iterator();
        while (items.hasNext() && batch.size() < BATCH) {
            Item item = items.next();
            if (!visits.add(item.judgement().occasion().visit())) {
                break;
            }
            batch.add(item);
            items.remove();
        }
        notifyAll();
        return batch;
    }

    private void commitNext(List<Item> batch) {
        commit(batch).subscribe().with(done -> next(), failure -> next());
    }

    private void next() {
        List<Item> batch;
        synchronized (this) {
            batch = take();
            committing = !batch.isEmpty();
        }
        if (!batch.isEmpty()) {
            commitNext(batch);
        }
    }

    private Uni<Void> commit(List<Item> batch) {
        return Uni.createFrom()
                .deferred(
                        () -> ledger.commit(batch.stream().map(Item::judgement).toList()))
                .onFailure(failure -> !(failure instanceof PermanentFailure))
                .invoke(failure -> LOG.warn("decisions could not be committed yet", failure))
                .onFailure(failure -> !(failure instanceof PermanentFailure))
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely()
                .invoke(settled -> answer(batch, settled))
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(failure -> bisect(batch, failure));
    }

    private static void answer(List<Item> batch, List<Settled> settled) {
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).answer().complete(settled.get(i));
        }
    }

    private Uni<Void> bisect(List<Item> batch, Throwable failure) {
        if (batch.size() == 1) {
            LOG.error("a decision is refused for good", failure);
            batch.get(0).answer().fail(failure);
            return Uni.createFrom().voidItem();
        }
        int half = batch.size() / 2;
        return commit(List.copyOf(batch.subList(0, half)))
                .flatMap(x -> commit(List.copyOf(batch.subList(half, batch.size()))));
    }
}
