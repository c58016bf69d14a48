package fi.lupa.process;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Strikes one of two programs again and again, never both at once, as soon as something is seen to be sent: kills it and starts it once
 * more, or stops it for a while, sometimes longer than an answer waits.
 */
final class Chaos implements AutoCloseable {
    private static final long SIGHT_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final int LONGEST_STOP_MILLIS = 8_000;

    private final List<Program> programs;
    private final Manner manner;
    private final Random random;
    private final OutboxView outbox;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Future<?> work;
    private volatile boolean isOver;
    private final AtomicInteger kills = new AtomicInteger();
    private final AtomicInteger stops = new AtomicInteger();

    /** What is done to a program. */
    enum Manner {
        NOTHING,
        KILLS,
        STOPS
    }

    Chaos(TwoPrograms both, Manner manner, Random random) throws SQLException {
        programs = List.of(both.sender(), both.other());
        this.manner = manner;
        this.random = random;
        outbox = new OutboxView(both.postgres().owner());
        work = thread.submit(() -> {
            while (!isOver && manner != Manner.NOTHING) {
                strike();
            }
            return null;
        });
    }

    private void strike() throws InterruptedException, SQLException, IOException {
        TimeUnit.MILLISECONDS.sleep(1_000L + random.nextInt(3_000));
        Program struck = programs.get(random.nextInt(programs.size()));
        awaitSending();
        if (manner == Manner.KILLS) {
            struck.kill();
            kills.incrementAndGet();
            TimeUnit.MILLISECONDS.sleep(random.nextInt(2_000));
            struck.restart();
        } else {
            struck.freeze();
            stops.incrementAndGet();
            TimeUnit.MILLISECONDS.sleep(200L + random.nextInt(LONGEST_STOP_MILLIS));
            struck.thaw();
        }
    }

    /** As quickly as the database answers: between the compare-and-set and the first byte is where it hurts. */
    private void awaitSending() throws SQLException {
        long until = System.nanoTime() + SIGHT_NANOS;
        while (outbox.sending().isEmpty() && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
    }

    int kills() {
        return kills.get();
    }

    int stops() {
        return stops.get();
    }

    /** Leaves both programs running. */
    @Override
    public void close() throws InterruptedException, ExecutionException, SQLException {
        isOver = true;
        work.get();
        thread.shutdownNow();
        outbox.close();
    }
}
