package fi.lupa.process;

import fi.lupa.delivery.DeliveryId;
import fi.lupa.delivery.Outcome;
import fi.lupa.delivery.Push;
import fi.lupa.engine.Channel;
import fi.lupa.engine.Deadline;
import fi.lupa.identity.DeviceId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A channel whose receiver is at work for a random while, sometimes for ever, and which stamps when each hand-off begins and
 * when nothing of it is under way any more. It keeps the contract of channels: at the deadline it cuts off what has not
 * answered, and the receiver's last work ends within the grace.
 */
@Alternative
@ApplicationScoped
class StampedChannel implements Channel {
    private static final int SLOTS = 32;
    private static final int LONGEST_MILLIS = 300;
    private static final int SILENT_PERCENT = 5;
    private static final int TAIL_MILLIS = 100;

    private final Queue<Span> spans = new ConcurrentLinkedQueue<>();

    /** A hand-off of a delivery, on the clock of {@link System#nanoTime}. */
    record Span(UUID delivery, long begin, long end) {}

    /** Every hand-off so far; those under way end in the future. */
    Queue<Span> spans() {
        return spans;
    }

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public boolean needsConnection() {
        return false;
    }

    @Override
    public int freeSlots() {
        return SLOTS;
    }

    /** The end is known at the beginning, so that a hand-off under way at an answer can be told from one that is over. */
    @Override
    public Uni<Outcome> handOff(Push push, Deadline deadline) {
        return Uni.createFrom().deferred(() -> {
            long begin = System.nanoTime();
            Duration left = deadline.left(begin);
            Duration needed = Duration.ofMillis(random(LONGEST_MILLIS) + 1);
            boolean isCut = left.isZero() || random(100) < SILENT_PERCENT || needed.compareTo(left) > 0;
            Duration work = isCut ? left.plusMillis(random(TAIL_MILLIS)) : needed;
            spans.add(new Span(push.order().id().value(), begin, begin + work.toNanos()));
            return Uni.createFrom()
                    .item(isCut ? Outcome.UNKNOWN : Outcome.ACCEPTED)
                    .onItem()
                    .delayIt()
                    .by(isCut ? left.plusMillis(1) : needed);
        });
    }

    private static int random(int bound) {
        return ThreadLocalRandom.current().nextInt(bound);
    }

    @Override
    public Uni<Boolean> cancel(DeviceId device, DeliveryId delivery) {
        return Uni.createFrom().item(true);
    }
}
