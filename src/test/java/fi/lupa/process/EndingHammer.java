package fi.lupa.process;

import fi.lupa.history.Cancels;
import fi.lupa.history.EndingKind;
import fi.lupa.history.HistoryChecker;
import fi.lupa.history.HistoryTable;
import fi.lupa.history.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;

/**
 * Many shoppers at two programs whose permission ends in every way, while the programs are struck; and what became of it.
 *
 * @param seed of every choice; the order in which threads and processes run is nobody's choice
 * @param endings about how many
 */
record EndingHammer(TwoPrograms programs, Chaos.Manner manner, long seed, int endings) {
    private static final List<EndingKind> KINDS = List.of(
            EndingKind.WITHDRAWAL,
            EndingKind.WITHDRAWAL_BY_TOPIC,
            EndingKind.WITHDRAWAL_BY_RETAILER,
            EndingKind.PAUSE,
            EndingKind.FULFILLED,
            EndingKind.PURCHASE,
            EndingKind.OFFER_STOP,
            EndingKind.DEVICE_REMOVAL,
            EndingKind.CREDENTIALS,
            EndingKind.EXPIRY,
            EndingKind.LAST_USE);
    private static final int AT_ONCE = 24;
    private static final int TOPICS_A_ROUND = 4;
    private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(45);

    /**
     * What became of it.
     *
     * @param table for people
     */
    record Result(String table, List<Violation> violations, Cancels cancels, int kills, int stops) {}

    Result run() throws Exception {
        Notes notes = new Notes();
        int kills;
        int stops;
        try (HammerShop shop = HammerShop.open(programs)) {
            try (Chaos chaos = new Chaos(programs, manner, new Random(seed))) {
                hammer(shop, notes);
                kills = chaos.kills();
                stops = chaos.stops();
            }
        }
        try (OutboxView outbox = new OutboxView(programs.postgres().owner())) {
            outbox.tell(notes);
        }
        return result(notes, kills, stops);
    }

    private Result result(Notes notes, int kills, int stops) {
        List<Violation> violations = HistoryChecker.check(notes.events());
        Cancels cancels = Cancels.of(notes.events());
        String heading = "%s, seed %d, %d kills, %d stops, clocks %d us apart%n"
                .formatted(manner, seed, kills, stops, notes.drift() / 1_000);
        String table = heading + HistoryTable.of(notes.events(), violations, cancels);
        return new Result(table, violations, cancels, kills, stops);
    }

    private void hammer(HammerShop shop, Notes notes) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Void>> all = LongStream.range(0, AT_ONCE)
                    .mapToObj(i -> threads.submit(lives(shop, notes, new Random(seed + 1 + i))))
                    .toList();
            for (Future<Void> one : all) {
                one.get(1, TimeUnit.HOURS);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** One shopper after another. */
    private Callable<Void> lives(HammerShop shop, Notes notes, Random random) {
        long until = System.nanoTime() + LONGEST_NANOS;
        BooleanSupplier goesOn = () -> notes.ended() < endings && System.nanoTime() < until;
        return () -> {
            try (OutboxView outbox = new OutboxView(programs.postgres().owner())) {
                List<EndingKind> kinds = new ArrayList<>();
                while (goesOn.getAsBoolean()) {
                    try (HammerLife life = new HammerLife(shop, notes, outbox, random)) {
                        HammerRounds rounds = new HammerRounds(life);
                        while (goesOn.getAsBoolean() && life.hasTopics(TOPICS_A_ROUND)) {
                            rounds.run(next(kinds, random));
                        }
                        if (random.nextInt(4) != 0) {
                            rounds.run(EndingKind.ERASURE);
                        }
                    }
                }
            }
            return null;
        };
    }

    /** Each kind as often as any other. */
    private static EndingKind next(List<EndingKind> kinds, Random random) {
        if (kinds.isEmpty()) {
            kinds.addAll(KINDS);
        }
        return kinds.remove(random.nextInt(kinds.size()));
    }
}
