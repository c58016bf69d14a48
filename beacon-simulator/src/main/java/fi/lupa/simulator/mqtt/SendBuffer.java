package fi.lupa.simulator.mqtt;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * What a gateway holds in memory until it is acknowledged, in order and bounded: at most a window of it is in flight, and
 * when it is full the oldest message that is not in flight makes room. For any threads.
 */
final class SendBuffer {
    private final int capacity;
    private final int window;
    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Publication> waiting = new ArrayDeque<>();
    private final Set<Publication> inFlight = new LinkedHashSet<>();
    private long acknowledged;
    private long dropped;

    /**
     * An empty buffer.
     *
     * @param capacity how many messages it holds, more than the window
     * @param window how many may be in flight, 1 or more
     */
    SendBuffer(int capacity, int window) {
        this.capacity = capacity;
        this.window = window;
    }

    /** Adds a message behind the others. */
    void add(Publication publication) {
        change(() -> {
            if (waiting.size() + inFlight.size() >= capacity && waiting.poll() != null) {
                dropped++;
            }
            waiting.add(publication);
        });
    }

    /** Waits for the next message and room in the window, and counts it as in flight; empty if the wait was in vain. */
    Optional<Publication> take(Duration patience) throws InterruptedException {
        lock.lock();
        try {
            if (!await(() -> !waiting.isEmpty() && inFlight.size() < window, patience)) {
                return Optional.empty();
            }
            Publication next = waiting.remove();
            inFlight.add(next);
            return Optional.of(next);
        } finally {
            lock.unlock();
        }
    }

    /** Lets go of a message in flight; does nothing where the acknowledgement comes after a {@link #rewind}. */
    void acknowledge(Publication publication) {
        change(() -> {
            if (inFlight.remove(publication)) {
                acknowledged++;
            }
        });
    }

    /** Puts what is in flight back to the front, in order: the connection that it was sent on is gone. */
    void rewind() {
        change(() -> {
            List<Publication> again = new ArrayList<>(inFlight);
            inFlight.clear();
            for (int i = again.size() - 1; i >= 0; i--) {
                waiting.addFirst(again.get(i));
            }
        });
    }

    /** Waits until everything is acknowledged; false if that takes too long. */
    boolean drain(Duration patience) throws InterruptedException {
        lock.lock();
        try {
            return await(() -> waiting.isEmpty() && inFlight.isEmpty(), patience);
        } finally {
            lock.unlock();
        }
    }

    /** What became of the messages, without reconnects, of which the buffer knows nothing. */
    LinkTally tally() {
        lock.lock();
        try {
            return new LinkTally(acknowledged, waiting.size() + (long) inFlight.size(), dropped, 0);
        } finally {
            lock.unlock();
        }
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private boolean await(BooleanSupplier ready, Duration patience) throws InterruptedException {
        long left = patience.toNanos();
        while (!ready.getAsBoolean()) {
            if (left <= 0) {
                return false;
            }
            left = changed.awaitNanos(left);
        }
        return true;
    }
}
