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
    private static final Duration SETTLED = Duration.ofSeconds(20);

    @TempDir
    Path directory;

    private Mosquitto broker;
    private Program program;

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
        BROKER_KILLED,
        BROKER_STOPPED,
        PROGRAM_KILLED,
        BOTH_KILLED
    }

    @Test
    void nothingAcknowledgedIsLostAndNoOfferRepeated() throws Exception {
        int rounds = Soak.rounds(1, 20);
        int blows = rounds * Blow.values().length;
        int stores = Soak.rounds(20, 100);
        broker = Mosquitto.start(directory.resolve("broker"));
        program = Program.start(directory.resolve("program"), broker, Map.of("LUPA_SIGHTING_MAX_AGE", "PT10M"));
        try (Encounters encounters = Encounters.prepare(program, blows * MESSAGES_A_BLOW / stores + 2, stores)) {
            int probes = 0;
            int lost = 0;
            for (Blow blow : Blow.values()) {
                List<Duration> recovery = new ArrayList<>();
                int before = lost;
                for (int i = 0; i < rounds; i++) {
                    recovery.add(strike(blow, encounters, probes++));
                    lost = encounters.lost(SETTLED);
                }
                Figures.print(
                        blow.toString(),
                        "recovery %s; %d messages lost".formatted(Figures.of(recovery), lost - before));
            }
            int repeated = encounters.repeated();
            Figures.print(
                    "all blows",
                    "%d messages acknowledged, %d sent again, %d lost, %d offers repeated"
                            .formatted(encounters.messages(), encounters.sentAgain(), lost, repeated));
            assertThat(lost).as("lost").isZero();
            assertThat(repeated).as("repeated").isZero();
        }
    }

    /** How long it takes from the blow until a push comes of a message that was published after it. */
    private Duration strike(Blow blow, Encounters encounters, int probe) throws Exception {
        ScheduledExecutorService stream = Executors.newSingleThreadScheduledExecutor();
        try {
            Future<?> streaming = stream.scheduleAtFixedRate(encounters::meet, 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
            stream.schedule(() -> streaming.cancel(false), MESSAGES_A_BLOW * PERIOD_MILLIS, TimeUnit.MILLISECONDS);
            // A random moment is what is wanted here.
            TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextLong(MESSAGES_A_BLOW * PERIOD_MILLIS));
            long since = System.nanoTime();
            deal(blow);
            stream.shutdown();
            stream.awaitTermination(1, TimeUnit.MINUTES);
            Duration recovery = encounters.probe(probe, since);
            encounters.awaitAcknowledged();
            return recovery;
        } finally {
            stream.shutdownNow();
        }
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
