package fi.lupa.engine;

import fi.lupa.delivery.DeliveryId;
import fi.lupa.delivery.Outcome;
import fi.lupa.delivery.Push;
import fi.lupa.identity.DeviceId;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A channel with three slots; a hand-off ends when the test says so. */
final class MemoryChannel implements Channel {
    static final int SLOTS = 3;

    final List<Attempt> attempts = new CopyOnWriteArrayList<>();
    final List<DeliveryId> cancels = new CopyOnWriteArrayList<>();
    final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger underWay = new AtomicInteger();
    volatile boolean takesCancels = true;

    /** A hand-off that was begun, and what was left of its time then. */
    record Attempt(Push push, Deadline deadline, long begunAt, CompletableFuture<Outcome> end) {
        long millisLeft() {
            return deadline.left(begunAt).toMillis();
        }
    }

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public boolean needsConnection() {
        return false;
    }

    @Override
    public int freeSlots() {
        return SLOTS - underWay.get();
    }

    @Override
    public Uni<Outcome> handOff(Push push, Deadline deadline) {
        most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
        Attempt attempt = new Attempt(push, deadline, System.nanoTime(), new CompletableFuture<>());
        attempts.add(attempt);
        return Uni.createFrom().completionStage(attempt.end()).onTermination().invoke(() -> underWay.decrementAndGet());
    }

    @Override
    public Uni<Boolean> cancel(DeviceId device, DeliveryId delivery) {
        cancels.add(delivery);
        return Uni.createFrom().item(takesCancels);
    }
}
