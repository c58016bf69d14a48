package fi.lupa.engine;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** A thread that owns the stores that hash to it, so that what it knows of their visits needs no lock. */
public final class Lane {
    private static final Logger LOG = Logger.getLogger(Lane.class);

    private final String name;
    private final ScheduledThreadPoolExecutor thread;

    /** A lane whose thread has that name. */
    public Lane(String name) {
        this.name = name;
        thread = new ScheduledThreadPoolExecutor(1, task -> {
            Thread made = new Thread(task, name);
            made.setDaemon(true);
            return made;
        });
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Its name, unique among the lanes. */
    public String name() {
        return name;
    }

    /** Runs a task on the lane, after those given before. */
    public void run(Runnable task) {
        thread.execute(() -> guarded(task));
    }

    /** Runs a task on the lane again and again. */
    @SuppressWarnings("FutureReturnValueIgnored") // a guarded task never fails, and stops with the lane
    public void every(Duration period, Runnable task) {
        long nanos = period.toNanos();
        thread.scheduleWithFixedDelay(() -> guarded(task), nanos, nanos, TimeUnit.NANOSECONDS);
    }

    /** One task that fails takes no other with it. */
    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.error("a task of a lane failed", e);
        }
    }

    /** Stops after the task at hand. */
    public void stop() {
        thread.shutdownNow();
    }
}
