package fi.lupa.simulator.terminal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A clean stop on Ctrl-C or SIGTERM: while some work runs, the end of the virtual machine interrupts its thread and waits
 * {@value #GRACE_SECONDS} s for it to finish.
 */
public final class StopSignal {
    private static final int GRACE_SECONDS = 5;

    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook;

    private StopSignal(Thread player) {
        this.hook = new Thread(() -> stop(player), "stop-signal");
    }

    /** Does the work on the calling thread, which an end of the virtual machine interrupts. */
    public static <T> T during(Supplier<T> work) {
        StopSignal signal = new StopSignal(Thread.currentThread());
        Runtime.getRuntime().addShutdownHook(signal.hook);
        try {
            return work.get();
        } finally {
            signal.finished.countDown();
            signal.forget();
        }
    }

    private void stop(Thread player) {
        player.interrupt();
        try {
            boolean inTime = finished.await(GRACE_SECONDS, TimeUnit.SECONDS);
            if (!inTime) {
                System.err.println("stopped without a clean disconnect");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void forget() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The virtual machine is ending already: the hook runs, and finds the work finished.
            return;
        }
    }
}
