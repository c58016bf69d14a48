package fi.lupa.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Broker and program are killed while gateways publish, each message of which Mosquitto acknowledges once. */
class BrokerKillIT {
    private static final int MESSAGES_A_BLOW = 100;
    private static final long PERIOD_MILLIS = 5;
    private static final int WAITING = 20;

    /** By then Mosquitto has written what it has: it looks every second whether more than one has passed. */
    private static final Duration WRITTEN = Duration.ofMillis(2_500);

    @TempDir
    Path directory;

    private Mosquitto broker;
    private Program program;
    private long struckAt;

    @BeforeAll
    static void requireServers() {
        Servers.require();
    }

    @AfterEach
    void stop() {
        if (program != null) {
            program.close();
        }
        if (broker != null) {
            broker.close();
        }
    }

    /** What is done to them; both are there again afterwards. */
    private enum Blow {
        BROKER_KILLED(true),
        BROKER_STOPPED(false),
        PROGRAM_KILLED(false),
        BOTH_KILLED(true);

        /** It acknowledges before it writes: what it has not written, and the program has not read, dies with it. */
        private final boolean killsTheBroker;

        Blow(boolean killsTheBroker) {
            this.killsTheBroker = killsTheBroker;
        }
    }

    @Test
    void nothingIsLostThatTheBrokerHadWrittenAndNoOfferIsRepeated() throws Exception {
        int rounds = Soak.rounds(1, 20);
        int blows = rounds * Blow.values().length;
        int stores = Soak.rounds(20, 100);
        broker = Mosquitto.start(directory.resolve("broker"));
        program = Program.start(directory.resolve("program"), broker, Map.of("LUPA_SIGHTING_MAX_AGE", "PT10M"));
        int shoppers = blows * (MESSAGES_A_BLOW + WAITING) / stores + 2;
        try (Encounters encounters = Encounters.prepare(program, shoppers, stores)) {
            int probe = 0;
            for (Blow blow : Blow.values()) {
                Losses losses = new Losses();
                for (int i = 0; i < rounds; i++) {
                    losses.recovery.add(strike(blow, encounters, probe++));
                    losses.add(encounters.lost(patience(blow)), struckAt, encounters);
                }
                Figures.print(blow.toString(), losses.toString());
                assertThat(losses.old).as("lost that had time to be written").isZero();
                assertThat(blow.killsTheBroker ? 0 : losses.all)
                        .as("lost by " + blow)
                        .isZero();
            }
            int repeated = encounters.repeated();
            Figures.print(
                    "all blows",
                    "%d messages acknowledged, %d sent again, %d offers repeated"
                            .formatted(encounters.messages(), encounters.sentAgain(), repeated));
            assertThat(repeated).as("repeated").isZero();
        }
    }

    /** Where some may be lost, they are not waited for as long. */
    private static Duration patience(Blow blow) {
        return Duration.ofSeconds(blow.killsTheBroker ? 10 : 60);
    }

    private static final class Losses {
        private final List<Duration> recovery = new ArrayList<>();
        private int all;
        private int old;
        private int rounds;
        private int messages;

        void add(List<Long> lost, long struckAt, Encounters encounters) {
            all += lost.size();
            old += (int) lost.stream()
                    .filter(publishedAt -> struckAt - publishedAt > WRITTEN.toNanos())
                    .count();
            rounds += lost.isEmpty() ? 0 : 1;
            messages = encounters.messages();
        }

        @Override
        public String toString() {
            return "recovery %s; %d messages lost in %d rounds, %d of them older than %s; %d messages so far"
                    .formatted(Figures.of(recovery), all, rounds, old, WRITTEN, messages);
        }
    }

    /** How long it takes from the blow until a push comes of a message that was published after it. */
    private Duration strike(Blow blow, Encounters encounters, int probe) throws Exception {
        if (blow == Blow.BOTH_KILLED) {
            letSomeWait(encounters);
        }
        ScheduledExecutorService stream = Executors.newSingleThreadScheduledExecutor();
        try {
            Future<?> streaming = stream.scheduleAtFixedRate(encounters::meet, 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
            var unused = stream.schedule(
                    () -> streaming.cancel(false), MESSAGES_A_BLOW * PERIOD_MILLIS, TimeUnit.MILLISECONDS);
            // A random moment is what is wanted here.
            TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextLong(MESSAGES_A_BLOW * PERIOD_MILLIS));
            struckAt = System.nanoTime();
            deal(blow);
            stream.shutdown();
            stream.awaitTermination(1, TimeUnit.MINUTES);
            Duration recovery = encounters.probe(probe, struckAt);
            encounters.awaitAcknowledged();
            return recovery;
        } finally {
            stream.shutdownNow();
        }
    }

    /** Messages that only the broker has, and has had for long enough to write them. */
    private void letSomeWait(Encounters encounters) throws InterruptedException {
        program.freeze();
        for (int i = 0; i < WAITING; i++) {
            encounters.meet();
        }
        encounters.awaitAcknowledged();
        TimeUnit.MILLISECONDS.sleep(WRITTEN.multipliedBy(2).toMillis());
    }

    private void deal(Blow blow) throws IOException, InterruptedException {
        switch (blow) {
            case BROKER_KILLED -> {
                broker.kill();
                broker.restart();
            }
            case BROKER_STOPPED -> {
                broker.stop();
                broker.restart();
            }
            case PROGRAM_KILLED -> {
                program.kill();
                program.restart();
            }
            case BOTH_KILLED -> {
                broker.kill();
                program.kill();
                broker.restart();
                program.restart();
            }
        }
    }
}
