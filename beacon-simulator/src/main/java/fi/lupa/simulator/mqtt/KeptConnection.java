package fi.lupa.simulator.mqtt;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.jspecify.annotations.Nullable;

/** A connection that a thread of its own opens, and opens again whenever it is lost, until it is closed. */
final class KeptConnection implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final long DISCONNECT_MILLIS = 1_000;

    /** What is done on one connection. */
    interface Talk {
        /** Talks until the connection is lost, on the connection's own thread; the latch falls when it is. */
        void talk(MqttAsyncClient client, CountDownLatch lost) throws MqttException, InterruptedException;

        /** Takes a message and acknowledges it, on Paho's callback thread. */
        void arrived(MqttAsyncClient client, MqttMessage message) throws MqttException;
    }

    private final Login login;
    private final int inFlight;
    private final Talk talk;
    private final Thread thread;
    private final CountDownLatch opened = new CountDownLatch(1);
    private final AtomicInteger openings = new AtomicInteger();
    private final AtomicReference<@Nullable String> trouble = new AtomicReference<>();
    private volatile boolean closed;

    /**
     * A connection that is being opened.
     *
     * @param inFlight how many messages may be unacknowledged on it
     */
    KeptConnection(Login login, int inFlight, Talk talk) {
        this.login = login;
        this.inFlight = inFlight;
        this.talk = talk;
        this.thread = new Thread(this::keep, "mqtt-" + login.clientId());
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits for the first opening. */
    boolean awaitOpen(Duration patience) throws InterruptedException {
        return opened.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** How often it was opened after the first time. */
    int reopenings() {
        return Math.max(0, openings.get() - 1);
    }

    /** What went wrong last, or empty. */
    Optional<String> trouble() {
        return Optional.ofNullable(trouble.get());
    }

    private void keep() {
        Duration pause = SHORTEST_PAUSE;
        try {
            while (!closed) {
                pause = once() ? SHORTEST_PAUSE : longer(pause);
                if (!closed) {
                    TimeUnit.MILLISECONDS.sleep(pause.toMillis());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    /** Opens the connection and talks until it is lost; false if it did not open. */
    private boolean once() throws InterruptedException {
        int before = openings.get();
        try {
            open();
        } catch (MqttException e) {
            trouble.set(Trouble.of(e));
        }
        return openings.get() > before;
    }

    private void open() throws MqttException, InterruptedException {
        MqttAsyncClient client = new MqttAsyncClient(login.url(), login.clientId(), new MemoryPersistence());
        try {
            Listener listener = new Listener(client, talk);
            client.setManualAcks(true);
            client.setCallback(listener);
            client.connect(login.connectOptions(inFlight, PATIENCE)).waitForCompletion(PATIENCE.toMillis());
            openings.incrementAndGet();
            opened.countDown();
            talk.talk(client, listener.lost());
        } finally {
            release(client);
        }
    }

    private static void release(MqttAsyncClient client) throws MqttException {
        try {
            if (client.isConnected()) {
                client.disconnect(DISCONNECT_MILLIS).waitForCompletion(DISCONNECT_MILLIS);
            }
        } finally {
            client.close(true);
        }
    }

    /** Disconnects and waits for the thread to end. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(2 * DISCONNECT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
