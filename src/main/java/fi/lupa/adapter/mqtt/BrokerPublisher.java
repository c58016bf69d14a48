package fi.lupa.adapter.mqtt;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.paho.mqttv5.client.MqttActionListener;
import org.eclipse.paho.mqttv5.client.MqttClientException;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a connection to publish on: MQTT 5, whose acknowledgements tell whether anybody listens. A clean session: what was not
 * acknowledged when it is lost is not sent again by it. Connects again for ever on a thread of its own, which waits for the broker;
 * others close what is given up, so that a broker that hangs holds nobody up.
 */
@Singleton
final class BrokerPublisher {
    private static final Logger LOG = Logger.getLogger(BrokerPublisher.class);
    private static final int LONGEST_CLOSE_MILLIS = 200;

    private final BrokerConfig config;
    private final MqttConfig limits;
    private final Backoff backoff;
    private final List<BrokerListener> listeners = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService connecting =
            new ScheduledThreadPoolExecutor(1, BrokerPublisher::thread, new DiscardPolicy());
    private final ExecutorService closing = Executors.newCachedThreadPool(BrokerPublisher::thread);
    private final AtomicReference<@Nullable BrokerLink> current = new AtomicReference<>();
    private volatile boolean isClosed;

    BrokerPublisher(BrokerConfig config, MqttConfig limits, SecureRandom random) {
        this.config = config;
        this.limits = limits;
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
        connecting.execute(this::connect);
    }

    /** Disconnects. Any thread. */
    void close() {
        isClosed = true;
        connecting.shutdownNow();
        BrokerLink open = current.getAndSet(null);
        if (open != null) {
            closing.execute(open::discard);
        }
    }

    /** Whether messages can be published now. Any thread. */
    boolean isConnected() {
        return current.get() != null;
    }

    /** The connection that stands, if one does. Any thread. */
    @Nullable BrokerLink link() {
        return current.get();
    }

    /**
     * Publishes a message on the connection that stands. Any thread but an event loop.
     *
     * @throws MqttException if nothing was written: not connected, or too much unacknowledged already
     */
    void publish(String topic, MqttMessage message, MqttActionListener answer) throws MqttException {
        BrokerLink link = current.get();
        if (link == null) {
            throw new MqttException(MqttClientException.REASON_CODE_CLIENT_NOT_CONNECTED);
        }
        link.publish(topic, message, answer);
    }

    /**
     * Closes a connection, so that nothing on it is under way any more, and lets a new one be made. Any thread.
     *
     * @return completes when its socket is closed, whether the broker answers or not
     */
    CompletableFuture<Void> cut(BrokerLink link) {
        if (current.compareAndSet(link, null)) {
            connecting.execute(this::connect);
        }
        CompletableFuture<Void> reset = CompletableFuture.runAsync(link::reset, closing);
        var unused = reset.thenRunAsync(link::discard, closing);
        return reset.completeOnTimeout(null, LONGEST_CLOSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void connect() {
        if (isClosed || current.get() != null) {
            return;
        }
        try {
            attempt(new BrokerLink(BrokerAddress.parse(config.url().orElseThrow()), config.clientId() + "-out"));
        } catch (MqttException e) {
            LOG.warnf("could not connect to the broker for publishing: %s", e.getMessage());
            connectLater();
        }
    }

    private void attempt(BrokerLink next) throws MqttException {
        try {
            BrokerCallback callback = new BrokerCallback(listeners, () -> connecting.execute(() -> lost(next)));
            next.open(options(), callback, limits.connectTimeout());
            current.set(next);
            backoff.reset();
            listeners.forEach(BrokerListener::connected);
        } catch (MqttException e) {
            closing.execute(next::discard);
            throw e;
        }
    }

    private void lost(BrokerLink lost) {
        if (current.compareAndSet(lost, null)) {
            LOG.warn("lost the connection to the broker for publishing");
            closing.execute(lost::discard);
            connectLater();
        }
    }

    private void connectLater() {
        if (!isClosed) {
            var unused = connecting.schedule(this::connect, backoff.next(), TimeUnit.MILLISECONDS);
        }
    }

    private MqttConnectionOptions options() {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setCleanStart(true);
        options.setSessionExpiryInterval(0L);
        options.setAutomaticReconnect(false);
        options.setKeepAliveInterval((int) config.keepAlive().toSeconds());
        options.setConnectionTimeout((int) limits.connectTimeout().toSeconds());
        config.username().ifPresent(options::setUserName);
        config.password().ifPresent(password -> options.setPassword(password.getBytes(StandardCharsets.UTF_8)));
        return options;
    }
}
