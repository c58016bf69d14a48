package fi.lupa;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What keeps the process alive after a signal until the main thread has stopped everything in its order. Quarkus has a
 * shutdown hook of its own, which makes the main thread return from {@code Quarkus.run}; this one waits for the rest.
 */
final class OrderlyShutdown {

    private static final long PATIENCE_SECONDS = 60;

    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile boolean requested;

    private OrderlyShutdown() {}

    /** Registers the hook. */
    static OrderlyShutdown install() {
        OrderlyShutdown shutdown = new OrderlyShutdown();
        Runtime.getRuntime().addShutdownHook(new Thread(shutdown::await, "orderly-shutdown"));
        return shutdown;
    }

    /** Whether the process was told to stop. */
    boolean isRequested() {
        return requested;
    }

    /** Tells that nothing is left to stop. */
    void finished() {
        finished.countDown();
    }

    private void await() {
        requested = true;
        try {
            if (!finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("lupa: gave up waiting for an orderly stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
