package fi.lupa.simulator.replay;

import fi.lupa.simulator.mqtt.Trouble;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.paho.client.mqttv3.IMqttActionListener;
import org.eclipse.paho.client.mqttv3.IMqttToken;
import org.jspecify.annotations.Nullable;

/**
 * The bound on messages that are published but not yet acknowledged, and the tally of both. The publishing thread takes
 * slots; Paho's callback thread gives them back.
 */
final class InFlightWindow implements IMqttActionListener {
    private final int size;
    private final Duration patience;
    private final Semaphore slots;
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicReference<@Nullable String> trouble = new AtomicReference<>();

    /**
     * An empty window.
     *
     * @param size how many messages may be in flight, 1 or more
     * @param patience the longest wait for the next acknowledgement
     */
    InFlightWindow(int size, Duration patience) {
        this.size = size;
        this.patience = patience;
        this.slots = new Semaphore(size);
    }

    /** Waits for a slot and takes it; false once there is trouble, of which an overdue acknowledgement is one. */
    boolean enter() throws InterruptedException {
        return take(1);
    }

    /** Waits until nothing is in flight; does not wait once there is trouble. */
    void drain() throws InterruptedException {
        if (take(size)) {
            slots.release(size);
        }
    }

    /** Notes trouble; the first to be noted stays. */
    void fail(String reason) {
        trouble.compareAndSet(null, reason);
    }

    long acknowledged() {
        return acknowledged.get();
    }

    Optional<String> trouble() {
        return Optional.ofNullable(trouble.get());
    }

    @Override
    public void onSuccess(IMqttToken token) {
        acknowledged.incrementAndGet();
        slots.release();
    }

    @Override
    public void onFailure(IMqttToken token, Throwable cause) {
        fail(Trouble.of(cause));
        slots.release();
    }

    private boolean take(int permits) throws InterruptedException {
        if (trouble.get() != null) {
            return false;
        }
        if (!slots.tryAcquire(permits, patience.toMillis(), TimeUnit.MILLISECONDS)) {
            fail("no acknowledgement within " + patience);
        }
        return trouble.get() == null;
    }
}
