package fi.lupa.engine;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** The way out: a sender for each channel. */
public final class DeliveryFlow {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final List<Thread> threads = new ArrayList<>();
    private final List<Bell> bells = new ArrayList<>();

    /** A flow with a sender for each channel; begins with {@link #open}. */
    public DeliveryFlow(
            Iterable<Channel> channels,
            OutboxDoor door,
            Meters meters,
            Onlooker onlooker,
            InstantSource clock,
            Duration deadline) {
        for (Channel channel : channels) {
            Bell bell = new Bell();
            Sender sender = new Sender(channel, door, meters, onlooker, clock, deadline, bell);
            Thread thread = new Thread(sender, "sender-" + channel.name());
            thread.setDaemon(true);
            bells.add(bell);
            threads.add(thread);
        }
    }

    /** Lets the senders begin. */
    public void open() {
        threads.forEach(Thread::start);
    }

    /** Wakes the senders: something may be due. Any thread. */
    public void wake() {
        bells.forEach(Bell::ring);
    }

    /** Stops the senders. */
    public void stop() throws InterruptedException {
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            thread.join(PATIENCE.toMillis());
        }
    }
}
