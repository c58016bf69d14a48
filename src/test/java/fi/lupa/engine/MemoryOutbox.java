package fi.lupa.engine;

import fi.lupa.delivery.Delivery;
import fi.lupa.delivery.DeliveryId;
import fi.lupa.delivery.Push;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** An outbox without a database, and the door to it: every opening is a hold with a slot of its own. */
final class MemoryOutbox implements OutboxDoor {
    final Queue<Push> pending = new ConcurrentLinkedQueue<>();
    final List<Integer> limits = new CopyOnWriteArrayList<>();
    final List<Delivery.Settled> settled = new CopyOnWriteArrayList<>();
    final List<Outbox.Cancel> cancelsDue = new CopyOnWriteArrayList<>();
    final List<DeliveryId> cancelled = new CopyOnWriteArrayList<>();
    final List<Hold> holds = new CopyOnWriteArrayList<>();
    volatile Predicate<Push> startable = push -> true;
    volatile boolean claimsFail;
    volatile boolean settlingFails;

    @Override
    public Uni<Outbox> open() {
        return Uni.createFrom().item(() -> {
            Hold hold = new Hold(holds.size() + 1);
            holds.add(hold);
            return hold;
        });
    }

    @Override
    public Uni<Void> sweep() {
        return Uni.createFrom().voidItem();
    }

    /** One sender's hold. */
    final class Hold implements Outbox {
        private final int slot;
        private volatile boolean alive = true;

        Hold(int slot) {
            this.slot = slot;
        }

        @Override
        public int slot() {
            return slot;
        }

        @Override
        public Uni<List<Delivery.Leased>> claim(Channel channel, int limit) {
            if (claimsFail) {
                return Uni.createFrom().failure(new IllegalStateException("down"));
            }
            limits.add(limit);
            List<Delivery.Leased> leased = new ArrayList<>();
            while (leased.size() < limit && !pending.isEmpty()) {
                leased.add(new Delivery.Leased(pending.remove(), slot));
            }
            return Uni.createFrom().item(leased);
        }

        @Override
        public Uni<List<Delivery.Sending>> start(List<Delivery.Leased> leased) {
            return Uni.createFrom()
                    .item(leased.stream()
                            .filter(delivery -> startable.test(delivery.push()))
                            .map(Delivery.Leased::started)
                            .toList());
        }

        @Override
        public Uni<Void> settle(Delivery.Settled delivery) {
            if (settlingFails) {
                return Uni.createFrom().failure(new IllegalStateException("down"));
            }
            settled.add(delivery);
            return Uni.createFrom().voidItem();
        }

        @Override
        public Uni<List<Cancel>> cancelsDue(Channel channel, int limit) {
            return Uni.createFrom().item(List.copyOf(cancelsDue));
        }

        @Override
        public Uni<Void> cancelled(Collection<DeliveryId> deliveries) {
            cancelled.addAll(deliveries);
            cancelsDue.removeIf(due -> deliveries.contains(due.delivery()));
            return Uni.createFrom().voidItem();
        }

        @Override
        public Uni<Void> postponed(Collection<DeliveryId> deliveries) {
            return Uni.createFrom().voidItem();
        }

        @Override
        public boolean isAlive() {
            return alive;
        }

        @Override
        public Uni<Void> close() {
            return Uni.createFrom().voidItem().invoke(() -> alive = false);
        }
    }
}
