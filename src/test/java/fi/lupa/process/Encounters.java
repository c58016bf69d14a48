package fi.lupa.process;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Shoppers and stores, each pair of which one message brings together, and never another: so a message that is lost is a decision
 * that is missing. The last shopper is only met on purpose.
 */
final class Encounters implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String OFFER = "everywhere";

    private final Program program;
    private final List<Shopper> shoppers;
    private final List<App> apps;
    private final List<Gateway> gateways;
    private final Map<Shopper, Set<String>> met = new HashMap<>();
    private final Map<Meeting, Long> open = new HashMap<>();
    private int next;

    private Encounters(Program program, List<Shopper> shoppers, List<Gateway> gateways) {
        this.program = program;
        this.shoppers = shoppers;
        this.gateways = gateways;
        apps = shoppers.stream().map(shopper -> App.of(program, shopper)).toList();
        apps.forEach(App::awaitListening);
        shoppers.forEach(shopper -> met.put(shopper, new HashSet<>()));
    }

    /** Sets that many stores up, and shoppers who consent. */
    static Encounters prepare(Program program, int shoppers, int stores) {
        Shop shop = Shop.open(program, 1, 1);
        List<Gateway> gateways = IntStream.range(0, stores)
                .mapToObj(i -> gateway(program, "e" + i))
                .toList();
        offer(program, stores);
        List<Shopper> consenting =
                IntStream.rangeClosed(0, shoppers).mapToObj(i -> shop.shopper()).toList();
        consenting.forEach(shopper -> shopper.grant(program.api(), 0, 1));
        return new Encounters(program, consenting, gateways);
    }

    private static Gateway gateway(Program program, String store) {
        Map<String, Object> body = Map.of(
                "retailerId", "r1",
                "name", "Store",
                "timeZone", "Europe/Helsinki",
                "zones", List.of(Map.of("id", "door", "name", "door")),
                "gateways", List.of(Map.of("id", "g", "zoneId", "door")));
        program.api().admin("PUT", "/stores/" + store, body).ok();
        JsonNode credentials = program.api()
                .admin("POST", "/stores/" + store + "/gateways/g/credentials", Map.of())
                .ok();
        return new Gateway(program.mqttPort(), store, "g", credentials);
    }

    private static void offer(Program program, int stores) {
        Map<String, Object> body = Map.of(
                "topic",
                "t0",
                "storeIds",
                IntStream.range(0, stores).mapToObj(i -> "e" + i).toList(),
                "trigger",
                "ENTER",
                "content",
                Map.of("en", Map.of("title", "Offer", "body", "Offer")),
                "schedule",
                Map.of("from", "2020-01-01T00:00:00Z"),
                "status",
                "active");
        program.api().admin("PUT", "/offers/" + OFFER, body).ok();
    }

    /** The next pair meets. */
    void meet() {
        int ordinary = shoppers.size() - 1;
        meet(shoppers.get(next % ordinary), next / ordinary);
        next++;
    }

    /** The last shopper comes to a store; how long it takes until the push is there. */
    Duration probe(int store, long since) {
        App app = apps.get(apps.size() - 1);
        int before = app.pushes().size();
        meet(shoppers.get(shoppers.size() - 1), store);
        await("the push of a message sent after the blow")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> app.pushes().size() > before);
        return Duration.ofNanos(System.nanoTime() - since);
    }

    private void meet(Shopper shopper, int store) {
        met.get(shopper).add("e" + store);
        open.put(new Meeting(shopper, "e" + store), System.nanoTime());
        gateways.get(store).hear(List.of(shopper));
    }

    /** Waits until every message is acknowledged to its gateway. */
    void awaitAcknowledged() {
        await("every message acknowledged")
                .atMost(PATIENCE)
                .until(() -> gateways.stream().allMatch(gateway -> gateway.pending() == 0));
    }

    /**
     * When the acknowledged messages were published that have no decision, after some patience; the next call does not count them
     * again.
     */
    List<Long> lost(Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        settle();
        while (!open.isEmpty() && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(200);
            settle();
        }
        List<Long> lost = List.copyOf(open.values());
        open.clear();
        return lost;
    }

    private void settle() {
        Set<Shopper> waiting = new HashSet<>();
        open.keySet().forEach(meeting -> waiting.add(meeting.shopper()));
        waiting.forEach(shopper ->
                sent(shopper).forEach(decided -> open.remove(new Meeting(shopper, decided.store()))));
    }

    /** How many decisions to send there are beside the first in each store, and pushes beside one for each. */
    int repeated() {
        int repeated = 0;
        for (int i = 0; i < shoppers.size(); i++) {
            List<Shopper.Decided> sent = sent(shoppers.get(i));
            Set<String> stores = new HashSet<>();
            sent.forEach(decided -> stores.add(decided.store()));
            Set<String> deliveries = new HashSet<>();
            apps.get(i).pushes().forEach(push -> deliveries.add(push.delivery()));
            repeated += sent.size() - stores.size() + Math.max(0, deliveries.size() - sent.size());
        }
        return repeated;
    }

    private List<Shopper.Decided> sent(Shopper shopper) {
        return new ArrayList<>(shopper.decisions(program.api()))
                .stream()
                        .filter(decided -> decided.isSent() && decided.offer().equals(OFFER))
                        .toList();
    }

    int messages() {
        return met.values().stream().mapToInt(Set::size).sum();
    }

    int sentAgain() {
        return gateways.stream().mapToInt(Gateway::sentAgain).sum();
    }

    private record Meeting(Shopper shopper, String store) {}

    @Override
    public void close() {
        gateways.forEach(Gateway::close);
        apps.forEach(App::close);
    }
}
