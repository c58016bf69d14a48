package fi.lupa.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.lupa.history.EndingKind;
import fi.lupa.history.Event;
import fi.lupa.history.Target;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** A shopper with a device and a connected app in a store, and what is asked on the shopper's behalf. One thread. */
final class HammerLife implements AutoCloseable {
    private static final int LONGEST_ACKNOWLEDGEMENT_MILLIS = 60;
    private static final int TOO_LATE = 400;
    private static final long LISTENING_NANOS = TimeUnit.SECONDS.toNanos(20);

    private final Notes notes;
    private final OutboxView outbox;
    private final Random random;
    private final EitherProgram either;
    private final List<Gateway> gateways;
    private final Program home;
    private final EndingCalls endings;
    private Shopper shopper;
    private App app;
    private int topic;
    private int connections;

    HammerLife(HammerShop shop, Notes notes, OutboxView outbox, Random random) throws InterruptedException {
        this.notes = notes;
        this.outbox = outbox;
        this.random = random;
        either = new EitherProgram(shop.programs(), random);
        endings = new EndingCalls(either, notes, outbox, random);
        gateways = shop.gateways().get(random.nextInt(shop.gateways().size()));
        home = either.any();
        shopper = either.persist(program -> HammerShop.shopper(program.api()));
        app = connect();
    }

    private App connect() throws InterruptedException {
        return either.persist(program -> App.of(
                home,
                shopper,
                () -> Math.max(
                        0, random.nextInt(2 * LONGEST_ACKNOWLEDGEMENT_MILLIS) - LONGEST_ACKNOWLEDGEMENT_MILLIS)));
    }

    Shopper shopper() {
        return shopper;
    }

    EitherProgram either() {
        return either;
    }

    Random random() {
        return random;
    }

    Notes notes() {
        return notes;
    }

    /** Whether there are that many topics left of which this shopper got nothing yet. */
    boolean hasTopics(int count) {
        return topic + count <= HammerShop.TOPICS;
    }

    /** The next of those topics. */
    int nextTopic() {
        return topic++;
    }

    /** Waits a while for the app to be connected; without it the round goes on, and hands nothing off. */
    void awaitListening() throws InterruptedException {
        long until = System.nanoTime() + LISTENING_NANOS;
        while (!app.isListening() && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** A request for a consent that can be made again. */
    record Given(String consent, String key, Map<String, Object> request) {}

    /** Gives a consent for some topics, with more terms. */
    Given grant(List<Integer> topics, Map<String, Object> terms) throws InterruptedException {
        Map<String, Object> request = new HashMap<>(terms);
        request.put("retailerId", "r1");
        request.put("topics", topics.stream().map(t -> "t" + t).toList());
        request.put("purposes", List.of("location-offers"));
        request.put("noticeVersion", "n1");
        request.put("language", "en");
        String key = UUID.randomUUID().toString();
        Api.Answer answer = either.firstOf(api -> api.me(shopper.token(), "POST", "/me/consents", request, key));
        String id = (answer.status() == TOO_LATE ? given(request) : answer.ok())
                .path("consentId")
                .asText();
        notes.add(new Event.Granted(
                shopper.id(),
                id,
                new HashSet<>(topics.stream().map(t -> "t" + t).toList()),
                (Integer) terms.getOrDefault("maxUses", Integer.MAX_VALUE),
                terms.containsKey("validUntil")
                        ? notes.at(Instant.parse(terms.get("validUntil").toString()))
                        : Long.MAX_VALUE));
        return new Given(id, key, request);
    }

    /** What a request gave whose answer was lost, and which came too late when it was made again; missing if nothing. */
    private JsonNode given(Map<String, Object> request) throws InterruptedException {
        for (JsonNode item : either.ask(api -> api.me(shopper.token(), "GET", "/me/consents?limit=200", Map.of()))
                .path("items")) {
            if (Instant.parse(item.path("validUntil").asText())
                    .equals(Instant.parse(
                            request.getOrDefault("validUntil", Instant.MAX).toString()))) {
                return item;
            }
        }
        return MissingNode.getInstance();
    }

    /** The shopper is heard at one of the programs, or at both. */
    void hear() {
        int which = random.nextInt(4);
        IntStream.range(0, gateways.size())
                .filter(g -> which > 1 || which == g)
                .forEach(g -> gateways.get(g).hear(List.of(shopper)));
    }

    /** Keeps what the database has of the shopper, before it is no more. */
    void keepRows() throws SQLException {
        outbox.tell(notes, shopper.id());
    }

    void pause(int longestMillis) throws InterruptedException {
        TimeUnit.MICROSECONDS.sleep(random.nextInt(longestMillis * 1_000) + 1L);
    }

    /** As {@link EndingCalls#end}. */
    boolean end(EndingKind kind, Target target, Function<Api, Api.Answer> call, Function<JsonNode, String> proof)
            throws InterruptedException, SQLException {
        return endings.end(kind, target, call, proof);
    }

    /** What is told of the consents, now and then, and of one that was given. */
    void tell(Given given) {
        tell();
        if (random.nextInt(6) == 0) {
            endings.tell(shopper.token(), given);
        }
    }

    /** What is told of the consents, now and then. */
    void tell() {
        if (random.nextInt(3) == 0) {
            endings.tell(shopper.token());
        }
    }

    String device() {
        return shopper.device().path("deviceId").asText();
    }

    /** A name for the device as its app is connected now, to tell it from what comes by later credentials. */
    String former() {
        return device() + "#" + connections;
    }

    /** A new device of the same shopper in place of the one that is gone. */
    void enrolAgain() throws InterruptedException {
        closeApp(device());
        String signal = "ibeacon:" + UUID.randomUUID() + ":1:1";
        shopper = new Shopper(
                shopper.id(),
                shopper.token(),
                signal,
                either.ask(api -> HammerShop.device(api, shopper.token(), signal)));
        app = connect();
    }

    /** The app comes in by other credentials. */
    void comeBack(String former, JsonNode credentials) throws InterruptedException {
        closeApp(former);
        ObjectNode device = shopper.device().deepCopy();
        device.set("mqtt", credentials);
        shopper = new Shopper(shopper.id(), shopper.token(), shopper.signal(), device);
        app = connect();
    }

    /** What comes from here on nobody hears. */
    private void closeApp(String device) {
        app.close();
        notes.saw(shopper.id(), device, app);
        notes.add(new Event.Deaf(device, System.nanoTime()));
        connections++;
    }

    /** What must not come can only be waited for. */
    @Override
    public void close() throws InterruptedException {
        TimeUnit.SECONDS.sleep(3);
        notes.saw(shopper.id(), device(), app);
        app.close();
    }

    /** Something of each number. */
    static <T> List<T> each(int count, IntFunction<T> of) {
        return new ArrayList<>(IntStream.range(0, count).mapToObj(of).toList());
    }
}
