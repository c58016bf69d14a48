package fi.lupa.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillIT {
    private static final int TOPICS = 8;
    private static final int GATEWAYS = 3;

    /** More than the store sees before a kill, so that visits begin in every run. */
    private static final int SHOPPERS_A_RUN = 8;

    @TempDir
    Path data;

    @Test
    void killedProgramGoesOnWhereItWas() throws Exception {
        int kills = Soak.rounds(3, 20);
        List<Duration> readyAfter = new ArrayList<>();
        try (Program program = Program.start(data, Map.of());
                Crowd crowd = Crowd.enrol(Shop.open(program, TOPICS, GATEWAYS), SHOPPERS_A_RUN * (kills + 1))) {
            Map<Shopper, Set<Shopper.Decided>> known = new HashMap<>();
            crowd.stream();
            for (int kill = 0; kill < kills; kill++) {
                crowd.letIn(SHOPPERS_A_RUN);
                awaitSomeDecisions(crowd, kill);
                known.putAll(crowd.decisions());
                pauseForALittle();
                program.kill();
                readyAfter.add(program.restart());
                assertNoneLost(known, crowd.decisions());
            }
            crowd.letIn(SHOPPERS_A_RUN);
            crowd.awaitQuiet(TOPICS);
            tell(crowd, readyAfter);
            assertOneVisitAndNoOfferTwice(crowd);
        }
    }

    /** While some of the shoppers who came in last are still to be decided on. */
    private static void awaitSomeDecisions(Crowd crowd, int kill) {
        await().atMost(Duration.ofSeconds(60)).until(() -> crowd.pushed() > kill * SHOPPERS_A_RUN * TOPICS);
    }

    /** A random moment is what is wanted here. */
    private static void pauseForALittle() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(100));
    }

    private static void assertNoneLost(
            Map<Shopper, Set<Shopper.Decided>> before, Map<Shopper, Set<Shopper.Decided>> after) {
        before.forEach((shopper, decisions) -> assertThat(after.get(shopper)).containsAll(decisions));
    }

    private static void tell(Crowd crowd, List<Duration> readyAfter) {
        Figures.print(
                "kills",
                "ready again %s; %d messages acknowledged, %d sent again, %d pushes"
                        .formatted(Figures.of(readyAfter), crowd.acknowledged(), crowd.sentAgain(), crowd.pushed()));
    }

    private static void assertOneVisitAndNoOfferTwice(Crowd crowd) {
        crowd.decisions().forEach((shopper, decisions) -> {
            Set<String> visits = new HashSet<>();
            Map<String, Set<String>> deliveries = new HashMap<>();
            decisions.forEach(decided -> visits.add(decided.visit()));
            crowd.app(shopper)
                    .pushes()
                    .forEach(push -> deliveries
                            .computeIfAbsent(push.offer(), x -> new HashSet<>())
                            .add(push.delivery()));
            assertThat(visits).as("visits").hasSize(1);
            assertThat(deliveries).as("offers pushed").hasSize(TOPICS);
            assertThat(deliveries.values()).as("deliveries of each offer").allMatch(ids -> ids.size() == 1);
        });
    }
}
