package fi.lupa.process;

import fi.lupa.history.Event;
import fi.lupa.process.OutboxView.Moving;
import java.time.Instant;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** What all clients of a hammer note, on the clock of {@link System#nanoTime}, where times of day have their place. Any thread. */
final class Notes {
    private static final long NANOS = 1_000_000_000L;

    private final Queue<Event> events = new ConcurrentLinkedQueue<>();
    private final AtomicLong endings = new AtomicLong();
    private final AtomicLong ended = new AtomicLong();
    private final long offset = offset();

    /** How far the two clocks are apart: the narrowest of some measurements. */
    private static long offset() {
        long narrowest = Long.MAX_VALUE;
        long offset = 0;
        for (int i = 0; i < 1_000; i++) {
            long before = System.nanoTime();
            long time = nanos(Instant.now());
            long after = System.nanoTime();
            if (after - before < narrowest) {
                narrowest = after - before;
                offset = before + (after - before) / 2 - time;
            }
        }
        return offset;
    }

    private static long nanos(Instant time) {
        return time.getEpochSecond() * NANOS + time.getNano();
    }

    /** A time of day on the clock. */
    long at(Instant time) {
        return nanos(time) + offset;
    }

    /** How far the two clocks have moved apart since the beginning, in nanoseconds. */
    long drift() {
        return Math.abs(offset() - offset);
    }

    void add(Event event) {
        events.add(event);
        boolean isAnswer = event instanceof Event.Answered answered && answered.isFinal();
        boolean endsByItself = event instanceof Event.Granted granted
                && (granted.validUntil() < Long.MAX_VALUE || granted.maxUses() < Integer.MAX_VALUE);
        if (isAnswer || endsByItself) {
            ended.incrementAndGet();
        }
    }

    /** A number for one more ending. */
    long ending() {
        return endings.incrementAndGet();
    }

    /** About how many endings there are: final answers, repeated ones too, and consents that end by themselves. */
    long ended() {
        return ended.get();
    }

    /** What was waiting or being sent after a final answer. */
    void moving(long ending, Collection<Moving> moving, long at) {
        moving.forEach(one -> add(new Event.Moving(ending, one.delivery(), one.state(), at)));
    }

    /** What a shopper's app saw under one device. */
    void saw(String shopper, String device, App app) {
        app.pushes()
                .forEach(push -> add(new Event.Pushed(
                        shopper,
                        device,
                        push.delivery(),
                        push.consent(),
                        push.offer(),
                        push.topic(),
                        push.at(),
                        push.heldUntil())));
        app.cancels().forEach(cancel -> add(new Event.Cancelled(device, cancel.delivery(), cancel.at())));
        app.losses().forEach(at -> add(new Event.Deaf(device, at)));
    }

    Collection<Event> events() {
        return events;
    }
}
