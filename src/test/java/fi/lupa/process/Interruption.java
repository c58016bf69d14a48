package fi.lupa.process;

import fi.lupa.process.OutboxView.Moving;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Many shoppers who come in at once, and a signal to the sender as soon as one of their deliveries is seen to be sent: often it
 * is caught between its compare-and-set and the first byte.
 */
final class Interruption implements AutoCloseable {
    private static final int TOPICS = Soak.rounds(30, 95);
    private static final long SIGHT_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final Shop shop;
    private final OutboxView outbox;
    private final Gateway gateway;
    private final Map<Shopper, App> apps = new LinkedHashMap<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private int topic;

    /** A crowd of so many at the store of the sender. */
    Interruption(TwoPrograms programs, int crowd) throws SQLException {
        shop = Shop.open(programs.sender(), TOPICS, 1);
        outbox = new OutboxView(programs.postgres().owner());
        gateway = shop.gateway(0);
        IntStream.range(0, crowd).mapToObj(i -> shop.shopper()).forEach(shopper -> {
            apps.put(shopper, App.of(programs.sender(), shopper));
        });
        apps.values().forEach(App::awaitListening);
    }

    /** What is done to a process. */
    interface Blow {
        void strike() throws IOException, InterruptedException;
    }

    /** Tries, until the blow finds a delivery that has begun in the database and not on the wire. */
    Caught untilCaught(Blow blow, Blow recovery) throws IOException, InterruptedException, SQLException {
        while (topic < TOPICS) {
            Caught caught = attempt(blow);
            if (caught.notBegun() > 0) {
                return caught;
            }
            recovery.strike();
        }
        throw new AssertionError("no delivery was caught in " + TOPICS + " attempts");
    }

    private Caught attempt(Blow blow) throws IOException, InterruptedException, SQLException {
        int offer = topic++;
        apps.values().forEach(App::awaitListening);
        Map<String, Shopper> consents = new LinkedHashMap<>();
        each(
                        List.copyOf(apps.keySet()),
                        shopper -> Map.entry(shopper.grant(shop.program().api(), offer, 1), shopper))
                .forEach(entry -> consents.put(entry.getKey(), entry.getValue()));
        gateway.hear(List.copyOf(apps.keySet()));
        awaitSending();
        blow.strike();
        // What the sender wrote before the blow is on its way through the loopback interface; nothing else is.
        TimeUnit.MILLISECONDS.sleep(300);
        return new Caught(this, offer, consents, outbox.sending());
    }

    /** As quickly as the database answers: the window is shorter than any pause. */
    private void awaitSending() throws SQLException {
        long until = System.nanoTime() + SIGHT_NANOS;
        while (outbox.sending().isEmpty() && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
    }

    /** Does something for each of them, several at a time. */
    <A, B> List<B> each(List<A> all, Function<A, B> work) throws InterruptedException {
        List<B> done = new ArrayList<>();
        for (var one : threads.invokeAll(
                all.stream().<Callable<B>>map(a -> () -> work.apply(a)).toList())) {
            try {
                done.add(one.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
        return done;
    }

    @Override
    public void close() throws SQLException {
        threads.shutdownNow();
        gateway.close();
        apps.values().forEach(App::close);
        outbox.close();
    }

    /**
     * What the blow found.
     *
     * @param consents of all the crowd
     * @param moving what was being sent
     */
    record Caught(Interruption in, int topic, Map<String, Shopper> consents, Set<Moving> moving) {

        /** How many of the deliveries that were being sent the apps do not have. */
        long notBegun() {
            return moving.stream().filter(this::isWithoutPush).count();
        }

        private boolean isWithoutPush(Moving one) {
            return app(one.consent()).pushes().stream()
                    .noneMatch(push -> push.delivery().equals(one.delivery()));
        }

        private App app(String consent) {
            return in.apps.get(consents.get(consent));
        }

        /** Asks once for the withdrawal of each that was being sent; the answers' statuses. */
        List<Integer> withdrawOnce(Api api) throws InterruptedException {
            return in.each(
                    moving.stream().map(Moving::consent).toList(),
                    consent -> consents.get(consent).withdraw(api, consent).status());
        }

        /** Withdraws all that were being sent, until it is final. */
        List<Withdrawal> withdrawMoving(Api api) throws InterruptedException {
            return withdraw(moving.stream().map(Moving::consent).toList(), api);
        }

        /** Withdraws all that were not being sent, until it is final. */
        List<Withdrawal> withdrawOthers(Api api) throws InterruptedException {
            var sending = moving.stream().map(Moving::consent).collect(Collectors.toSet());
            return withdraw(
                    consents.keySet().stream()
                            .filter(consent -> !sending.contains(consent))
                            .toList(),
                    api);
        }

        private List<Withdrawal> withdraw(List<String> withdrawn, Api api) throws InterruptedException {
            return in.each(
                    withdrawn,
                    consent -> WithdrawalHammer.withdraw(consents.get(consent), consent, app(consent), topic, api));
        }
    }
}
