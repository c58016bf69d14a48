package fi.lupa.engine;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes a sender that waits for work; a ring while it works is not lost. Any thread. */
final class Bell {
    private static final Duration LONGEST = Duration.ofMillis(200);

    private final Semaphore rung = new Semaphore(0);

    void ring() {
        if (rung.availablePermits() == 0) {
            rung.release();
        }
    }

    /** Waits for a ring, or until it is time to look all the same: others' work comes without one. */
    void await() throws InterruptedException {
        if (rung.tryAcquire(LONGEST.toMillis(), TimeUnit.MILLISECONDS)) {
            rung.drainPermits();
        }
    }

    /** Waits that long, whoever rings. */
    void await(Duration pause) {
        try {
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
