package fi.lupa.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Shoppers who, several at a time and again and again, grant a consent, are sighted, and withdraw it at a random moment while
 * the push is decided, sent or acknowledged.
 *
 * @param withdrawAt where withdrawals are asked for; the app and the gateway are always at the shop's own program
 */
record WithdrawalHammer(Shop shop, Gateway gateway, Api withdrawAt) {
    private static final int AT_ONCE = 6;
    private static final int LONGEST_DELAY_MICROS = 120_000;
    private static final int LONGEST_ACKNOWLEDGEMENT_MILLIS = 60;
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    /** Runs so many rounds for each of so many shoppers. */
    List<Withdrawal> run(int shoppers, int rounds) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<List<Withdrawal>>> all = IntStream.range(0, shoppers)
                    .mapToObj(i -> threads.submit(() -> shopper(rounds)))
                    .toList();
            List<Withdrawal> withdrawals = new ArrayList<>();
            for (Future<List<Withdrawal>> one : all) {
                withdrawals.addAll(one.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
            }
            return withdrawals;
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Withdrawal> shopper(int rounds) throws InterruptedException {
        Shopper shopper = shop.shopper();
        List<Withdrawal> withdrawals = new ArrayList<>();
        try (App app = App.of(shop.program(), shopper, WithdrawalHammer::acknowledgement)) {
            app.awaitListening();
            for (int topic = 0; topic < rounds; topic++) {
                withdrawals.add(round(shopper, app, topic));
            }
            awaitLateComers();
        }
        return withdrawals;
    }

    private Withdrawal round(Shopper shopper, App app, int topic) throws InterruptedException {
        String consent = shopper.grant(shop.program().api(), topic, 1);
        gateway.hear(List.of(shopper));
        TimeUnit.MICROSECONDS.sleep(random(LONGEST_DELAY_MICROS));
        return withdraw(shopper, consent, app, topic, withdrawAt);
    }

    /** Withdraws until the answer is final. */
    static Withdrawal withdraw(Shopper shopper, String consent, App app, int topic, Api api) {
        long from = System.nanoTime();
        for (int notYetFinal = 0; ; notYetFinal++) {
            Api.Answer answer = shopper.withdraw(api, consent);
            long now = System.nanoTime();
            if (answer.status() != 503) {
                int handedOff = answer.ok().path("handedOff").asInt();
                return new Withdrawal(app, topic, Duration.ofNanos(now - from), notYetFinal, now, handedOff);
            }
        }
    }

    /** Half of the apps' answers come at once. */
    private static long acknowledgement() {
        return Math.max(0, random(2 * LONGEST_ACKNOWLEDGEMENT_MILLIS) - LONGEST_ACKNOWLEDGEMENT_MILLIS);
    }

    /** What must not come can only be waited for: cancels, and pushes that should not be. */
    private static void awaitLateComers() throws InterruptedException {
        TimeUnit.SECONDS.sleep(1);
    }

    private static int random(int bound) {
        return ThreadLocalRandom.current().nextInt(bound);
    }
}
