package fi.lupa.bench;

import java.io.IOException;
import java.time.Duration;

/**
 * A client of the broker that gateways connect to. The broker acknowledges before it delivers, so that what has been worked
 * off must be asked for.
 *
 * @param topic one that nobody else listens to
 * @param perMessage whether {@code count} counts messages; otherwise it counts sightings
 */
record BehindTheBroker(
        String name, Subject subject, int brokerPort, Login login, String topic, Count count, boolean perMessage)
        implements Contender {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration POLL = Duration.ofMillis(20);

    /** Asks how much was worked off since the start. */
    interface Count {
        long now() throws IOException, InterruptedException;
    }

    @Override
    public Load connect() throws IOException {
        return Load.open(brokerPort, login);
    }

    @Override
    public long taken() throws IOException, InterruptedException {
        return count.now();
    }

    @Override
    public void awaitTaken(long before, int messages, int batch) throws IOException, InterruptedException {
        long target = before + (long) messages * (perMessage ? 1 : batch);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (count.now() < target) {
            if (System.nanoTime() > end) {
                throw new IOException(name + " worked off " + count.now() + " of " + target);
            }
            Thread.sleep(POLL.toMillis());
        }
    }

    @Override
    public void close() throws IOException {
        subject.close();
    }
}
