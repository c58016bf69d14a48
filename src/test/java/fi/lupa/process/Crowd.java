package fi.lupa.process;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Shoppers with consents and connected apps, who are let in one after another and then heard by every gateway all the time. */
final class Crowd implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final long PERIOD_MILLIS = 100;
    private static final int TOPICS = 8;
    private static final int GATEWAYS = 3;

    private final Shop shop;
    private final Map<Shopper, App> apps = new LinkedHashMap<>();
    private final List<Gateway> gateways = new ArrayList<>();
    private final ScheduledExecutorService stream = Executors.newSingleThreadScheduledExecutor();
    private volatile List<Shopper> inside = List.of();
    private Future<?> streaming = CompletableFuture.completedFuture(null);

    private Crowd(Shop shop) {
        this.shop = shop;
    }

    /** Enrols them; each has one consent for all topics. */
    static Crowd enrol(Shop shop, int shoppers) {
        Crowd crowd = new Crowd(shop);
        IntStream.range(0, GATEWAYS).forEach(g -> crowd.gateways.add(shop.gateway(g)));
        IntStream.range(0, shoppers).forEach(i -> {
            Shopper shopper = shop.shopper();
            shopper.grant(shop.program().api(), 0, TOPICS);
            crowd.apps.put(shopper, App.of(shop.program(), shopper));
        });
        crowd.apps.values().forEach(App::awaitListening);
        return crowd;
    }

    /** Lets the gateways hear whoever is inside, from now on. */
    void stream() {
        streaming = stream.scheduleAtFixedRate(this::hear, 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void hear() {
        List<Shopper> heard = inside;
        if (!heard.isEmpty()) {
            gateways.forEach(gateway -> gateway.hear(heard));
        }
    }

    /** Lets some more in. */
    void letIn(int more) {
        inside = apps.keySet().stream().limit(inside.size() + more).toList();
    }

    /** Stops the stream; waits until every message is acknowledged and every offer is with every app. */
    void awaitQuiet(int offers) throws InterruptedException {
        TimeUnit.SECONDS.sleep(1);
        streaming.cancel(false);
        await("every message acknowledged")
                .atMost(PATIENCE)
                .until(() -> gateways.stream().allMatch(gateway -> gateway.pending() == 0));
        await("every offer pushed").atMost(PATIENCE).until(() -> pushed() >= inside.size() * offers);
    }

    /** What those inside are told of decisions. */
    Map<Shopper, Set<Shopper.Decided>> decisions() {
        return inside.stream()
                .collect(Collectors.toMap(
                        shopper -> shopper,
                        shopper ->
                                new HashSet<>(shopper.decisions(shop.program().api()))));
    }

    App app(Shopper shopper) {
        return apps.get(shopper);
    }

    /** How many deliveries the apps got. */
    int pushed() {
        return apps.values().stream()
                .mapToInt(app -> (int) app.pushes().stream()
                        .map(App.Arrival::delivery)
                        .distinct()
                        .count())
                .sum();
    }

    int acknowledged() {
        return gateways.stream().mapToInt(Gateway::acknowledged).sum();
    }

    int sentAgain() {
        return gateways.stream().mapToInt(Gateway::sentAgain).sum();
    }

    @Override
    public void close() {
        stream.shutdownNow();
        gateways.forEach(Gateway::close);
        apps.values().forEach(App::close);
    }
}
