package fi.lupa.adapter.mqtt;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.mqttv5.client.MqttActionListener;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttClientException;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The connection that the engine publishes on: MQTT 5, whose acknowledgements tell whether anybody listens. A clean session: what
 * was not acknowledged when it is lost is not sent again by it. Connects again for ever, on a thread of its own.
 */
@Singleton
final class BrokerPublisher {
    private static final Logger LOG = Logger.getLogger(BrokerPublisher.class);
    private static final int TAKE_DOWN_MILLIS = 1;

    private final BrokerConfig config;
    private final Backoff backoff;
    private final List<BrokerListener> listeners = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(BrokerPublisher::thread);
    private volatile @Nullable MqttAsyncClient client;
    private volatile boolean isClosed;

    BrokerPublisher(BrokerConfig config, SecureRandom random) {
        this.config = config;
        backoff = new Backoff(config.reconnectFrom(), config.reconnectTo(), random);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "broker-publisher");
        thread.setDaemon(true);
        return thread;
    }

    /** Adds who is told of connections and answers; before {@link #open}. */
    void listen(BrokerListener listener) {
        listeners.add(listener);
    }

    /** Begins to connect. Any thread. */
    void open() {
        thread.execute(this::connect);
    }

    /** Disconnects. Any thread. */
    void close() {
        isClosed = true;
        thread.execute(this::takeDown);
        thread.shutdown();
    }

    /** Whether messages can be published now. Any thread. */
    boolean isConnected() {
        return client != null;
    }

    /**
     * Publishes a message. Any thread but an event loop.
     *
     * @throws MqttException if nothing was written: not connected, or too much unacknowledged already
     */
    void publish(String topic, MqttMessage message, MqttActionListener answer) throws MqttException {
        MqttAsyncClient connected = client;
        if (connected == null) {
            throw new MqttException(MqttClientException.REASON_CODE_CLIENT_NOT_CONNECTED);
        }
        connected.publish(topic, message, null, answer);
    }

    /** Closes the connection, so that nothing on it is under way any more, and makes a new one. Any thread. */
    CompletableFuture<Void> cut() {
        return CompletableFuture.runAsync(this::takeDown, thread).thenRunAsync(this::connect, thread);
    }

    private void connect() {
        if (isClosed || client != null) {
            return;
        }
        try {
            MqttAsyncClient next = new MqttAsyncClient(
                    BrokerAddress.parse(config.url().orElseThrow()).pahoUri(),
                    config.clientId() + "-out",
                    new MemoryPersistence());
            attempt(next);
        } catch (MqttException e) {
            LOG.warnf("could not connect to the broker for publishing: %s", e.getMessage());
            connectLater();
        }
    }

    private void attempt(MqttAsyncClient next) throws MqttException {
        try {
            next.setCallback(new BrokerCallback(listeners, () -> thread.execute(() -> lost(next))));
            next.connect(options()).waitForCompletion(config.keepAlive().toMillis());
            next.subscribe(DynamicSecurity.ANSWERS, 1)
                    .waitForCompletion(config.keepAlive().toMillis());
            client = next;
            backoff.reset();
            listeners.forEach(BrokerListener::connected);
        } catch (MqttException e) {
            discard(next);
            throw e;
        }
    }

    private void lost(MqttAsyncClient lost) {
        if (client == lost) {
            LOG.warn("lost the connection to the broker for publishing");
            takeDown();
            connectLater();
        }
    }

    private void takeDown() {
        MqttAsyncClient open = client;
        client = null;
        if (open != null) {
            discard(open);
        }
    }

    private void connectLater() {
        if (!isClosed) {
            var unused = thread.schedule(this::connect, backoff.next(), TimeUnit.MILLISECONDS);
        }
    }

    private MqttConnectionOptions options() {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setCleanStart(true);
        options.setSessionExpiryInterval(0L);
        options.setAutomaticReconnect(false);
        options.setKeepAliveInterval((int) config.keepAlive().toSeconds());
        config.username().ifPresent(options::setUserName);
        config.password().ifPresent(password -> options.setPassword(password.getBytes(StandardCharsets.UTF_8)));
        return options;
    }

    private static void discard(MqttAsyncClient old) {
        try {
            old.disconnectForcibly(0, TAKE_DOWN_MILLIS, false);
            old.close(true);
        } catch (MqttException e) {
            LOG.debug("a connection to the broker was closed already", e);
        }
    }
}
