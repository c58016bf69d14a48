package fi.lupa.bench;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * From a sighting to the push at the app, at a fixed moderate rate, beside a bare MQTT round trip. Open loop: the clock
 * starts when a sighting was due, not when the load came to send it.
 */
final class LatencyBench {
    /** Visits begun a second; each brings a push. */
    static final int RATE = 50;

    /** Sightings a second of phones without a consent, in batches of ten, that the engine works off besides. */
    static final int BESIDES = 5_000;

    private static final int SECONDS = 20;
    private static final int WARM_UP = 5;
    private static final int BATCH = 10;
    private static final double[] PERCENTILES = {50, 99, 100};

    private final int runs;
    private final JsonArray json = new JsonArray();

    LatencyBench(int runs) {
        this.runs = runs;
    }

    /** How a contender is asked for a push to the phone of that number. */
    interface Trigger {
        void pull(Load load, int phone) throws IOException, InterruptedException;
    }

    /** What is measured: where the gateway and the apps connect, and what brings a push. */
    record Route(String name, int port, Login gateway, Trigger trigger) {}

    JsonArray run(List<Route> routes, List<BenchShop.Phone> phones, List<String> strangers)
            throws IOException, InterruptedException {
        List<Histogram> sums = routes.stream().map(route -> new Histogram(3)).toList();
        for (int run = 0; run < runs; run++) {
            for (int i = 0; i < routes.size(); i++) {
                sums.get(i).add(measure(routes.get(i), phones, strangers));
            }
        }
        System.out.printf(Locale.ROOT, "%nsighting to push, ms            p50      p99      max   pushes%n");
        for (int i = 0; i < routes.size(); i++) {
            tell(routes.get(i).name(), sums.get(i));
        }
        return json;
    }

    private static Histogram measure(Route route, List<BenchShop.Phone> phones, List<String> strangers)
            throws IOException, InterruptedException {
        try (Apps apps = Apps.connect(route.port(), phones);
                Load load = Load.open(route.port(), route.gateway())) {
            Payloads crowd = new Payloads(strangers, BATCH, 1);
            long interval = TimeUnit.SECONDS.toNanos(1) / RATE;
            long start = System.nanoTime();
            for (int i = 0; i < (WARM_UP + SECONDS) * RATE; i++) {
                long due = start + i * interval;
                for (int b = 0; b < BESIDES / BATCH / RATE; b++) {
                    load.send(IntakeBench.TOPIC, crowd.next());
                }
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                int phone = i % phones.size();
                apps.expect(phone, due, i >= WARM_UP * RATE);
                route.trigger().pull(load, phone);
            }
            return apps.awaitAll();
        }
    }

    private void tell(String name, Histogram histogram) {
        JsonObject figures = new JsonObject().put("what", name).put("pushes", histogram.getTotalCount());
        StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-24s", name));
        for (double percentile : PERCENTILES) {
            double millis = histogram.getValueAtPercentile(percentile) / 1e3;
            row.append(String.format(Locale.ROOT, "%9.2f", millis));
            figures.put("p" + (int) percentile + "Millis", millis);
        }
        System.out.println(row.append(String.format(Locale.ROOT, "%9d", histogram.getTotalCount())));
        json.add(figures);
    }
}
