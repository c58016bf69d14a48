package fi.lupa.bench;

import io.netty.handler.codec.mqtt.MqttQoS;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.mqtt.MqttClient;
import io.vertx.mqtt.MqttClientOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Apps that wait for pushes, and how long those took. */
final class Apps implements AutoCloseable {
    private static final long NONE = 0;
    private static final int PATIENCE_SECONDS = 30;

    private final Vertx vertx = Vertx.vertx();
    private final Histogram histogram = new ConcurrentHistogram(3);
    private final AtomicLongArray due;
    private final AtomicLongArray counted;

    private Apps(int phones) {
        due = new AtomicLongArray(phones);
        counted = new AtomicLongArray(phones);
    }

    /** Connects and subscribes every phone. */
    static Apps connect(int port, List<BenchShop.Phone> phones) throws IOException {
        Apps apps = new Apps(phones.size());
        List<Future<Integer>> subscribed = new ArrayList<>();
        for (int i = 0; i < phones.size(); i++) {
            subscribed.add(apps.connect(port, phones.get(i), i));
        }
        try {
            Future.all(subscribed).toCompletionStage().toCompletableFuture().join();
            return apps;
        } catch (RuntimeException e) {
            apps.close();
            throw new IOException("an app could not connect", e);
        }
    }

    private Future<Integer> connect(int port, BenchShop.Phone phone, int number) {
        MqttClient client = MqttClient.create(
                vertx,
                new MqttClientOptions()
                        .setClientId(phone.device())
                        .setUsername(phone.login().username())
                        .setPassword(phone.login().password()));
        client.publishHandler(message -> arrived(number));
        return client.connect(port, "127.0.0.1")
                .compose(connected ->
                        client.subscribe("lupa/v1/devices/" + phone.device() + "/push", MqttQoS.AT_LEAST_ONCE.value()));
    }

    /** A push to the phone is due then. */
    void expect(int phone, long nanoTime, boolean counts) {
        counted.set(phone, counts ? 1 : 0);
        due.set(phone, nanoTime);
    }

    private void arrived(int phone) {
        long from = due.getAndSet(phone, NONE);
        if (from != NONE && counted.get(phone) == 1) {
            histogram.recordValue(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - from));
        }
    }

    /** Waits for what is still due; the times in microseconds. */
    Histogram awaitAll() throws IOException, InterruptedException {
        for (int tenths = 0; tenths < PATIENCE_SECONDS * 10; tenths++) {
            boolean isDue = false;
            for (int i = 0; i < due.length(); i++) {
                isDue |= due.get(i) != NONE;
            }
            if (!isDue) {
                return histogram;
            }
            Thread.sleep(100);
        }
        throw new IOException("a push did not arrive");
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
