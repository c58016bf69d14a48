package fi.lupa.engine;

import fi.lupa.delivery.Delivery;
import fi.lupa.delivery.DeliveryId;
import fi.lupa.delivery.Outcome;
import fi.lupa.delivery.Push;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A thread that carries one channel's deliveries: claim as many as the channel has free slots, compare-and-set, hand off
 * within the deadline, settle; and the cancels that follow an ending.
 */
final class Sender implements Runnable {
    private static final Logger LOG = Logger.getLogger(Sender.class);
    private static final Duration DATABASE_TIME = Duration.ofSeconds(10);
    private static final Duration REOPEN = Duration.ofMillis(300);

    private final Channel channel;
    private final OutboxDoor door;
    private final Meters meters;
    private final Onlooker onlooker;
    private final InstantSource clock;
    private final Duration deadline;
    private final Bell bell;
    /** Cancels under way, which are due until the app has taken them. */
    private final Set<DeliveryId> cancelling = ConcurrentHashMap.newKeySet();

    private @Nullable Outbox outbox;

    Sender(
            Channel channel,
            OutboxDoor door,
            Meters meters,
            Onlooker onlooker,
            InstantSource clock,
            Duration deadline,
            Bell bell) {
        this.channel = channel;
        this.door = door;
        this.meters = meters;
        this.onlooker = onlooker;
        this.clock = clock;
        this.deadline = deadline;
        this.bell = bell;
    }

    @Override
    public void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                carry(openOutbox());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                LOG.warn("a sender lost the outbox and takes a new slot", e);
                dropOutbox();
                bell.await(REOPEN);
            }
        }
        dropOutbox();
    }

    private Outbox openOutbox() {
        Outbox held = outbox;
        if (held == null || !held.isAlive()) {
            dropOutbox();
            held = await(door.open());
            outbox = held;
        }
        return held;
    }

    /** The lock goes with the connection: from then on others may take over what this sender owned. */
    private void dropOutbox() {
        Outbox held = outbox;
        outbox = null;
        if (held != null) {
            held.close().subscribe().with(x -> {}, failure -> {});
        }
    }

    private void carry(Outbox from) throws InterruptedException {
        if (!channel.isOpen()) {
            bell.await();
            return;
        }
        cancel(from);
        int slots = channel.freeSlots();
        List<Delivery.Leased> leased = slots == 0 ? List.of() : await(from.claim(channel, slots));
        if (leased.isEmpty()) {
            bell.await();
            return;
        }
        long begun = System.nanoTime();
        for (Delivery.Sending sending : await(from.start(leased))) {
            handOff(from, sending, deadlineOf(sending.push(), begun));
        }
    }

    /** Counted from before the compare-and-set; never past what the permission or the push allows. */
    private Deadline deadlineOf(Push push, long begun) {
        Instant now = clock.instant();
        Duration left = shorter(
                Duration.between(now, push.permission().until()),
                Duration.between(now, push.order().expiresAt()));
        return Deadline.after(begun, shorter(deadline, left));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private void handOff(Outbox from, Delivery.Sending sending, Deadline until) {
        channel.handOff(sending.push(), until)
                .map(sending::concluded)
                .invoke(this::tell)
                .call(from::settle)
                .subscribe()
                .with(settled -> bell.ring(), failure -> lose(from, failure));
    }

    /** An outcome that could not be recorded: only a new slot lets others find out. */
    private void lose(Outbox from, Throwable failure) {
        LOG.warn("an outcome could not be recorded", failure);
        from.close().subscribe().with(x -> {}, ignored -> {});
        bell.ring();
    }

    private void tell(Delivery.Settled settled) {
        meters.delivery(settled.outcome());
        onlooker.handedOff(settled.push(), settled.outcome());
        if (settled.outcome() == Outcome.ACCEPTED) {
            Instant sightedAt = settled.push().order().sightedAt();
            meters.handedOffAfter(Duration.between(sightedAt, clock.instant()));
        }
    }

    private void cancel(Outbox from) {
        for (Outbox.Cancel due : await(from.cancelsDue(channel, Math.max(1, channel.freeSlots())))) {
            if (!cancelling.add(due.delivery())) {
                continue;
            }
            channel.cancel(due.device(), due.delivery())
                    .flatMap(taken -> taken ? taken(from, due.delivery()) : untaken(from, due.delivery()))
                    .onTermination()
                    .invoke(() -> cancelling.remove(due.delivery()))
                    .subscribe()
                    .with(x -> {}, failure -> LOG.debug("a cancel could not be recorded", failure));
        }
    }

    private Uni<Void> taken(Outbox from, DeliveryId delivery) {
        onlooker.cancelled(delivery);
        return from.cancelled(List.of(delivery));
    }

    /** What failed with the channel, not with the app, stays due. */
    private Uni<Void> untaken(Outbox from, DeliveryId delivery) {
        return channel.isOpen()
                ? from.postponed(List.of(delivery))
                : Uni.createFrom().voidItem();
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(DATABASE_TIME);
    }
}
