package fi.lupa.process;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lupa.LupaTestResource;
import fi.lupa.consent.ConsentId;
import fi.lupa.engine.DeliveryFlow;
import fi.lupa.engine.EndingAnswer;
import fi.lupa.engine.EndingFlow;
import fi.lupa.identity.ShopperId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LupaTestResource.class)
@TestProfile(HandOffHammerTest.WithStampedChannel.class)
class HandOffHammerTest {
    private static final int AT_ONCE = 16;
    private static final int LONGEST_DELAY_MILLIS = 250;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Pool pool;

    @Inject
    EndingFlow endings;

    @Inject
    DeliveryFlow deliveries;

    @Inject
    StampedChannel channel;

    @Test
    void noHandOffBeginsOrIsUnderWayAfterTheAnswer() throws Exception {
        DueDelivery.prepare(pool);
        List<Answered> all = hammer(Soak.rounds(200, 1_000));

        long handedOff = all.stream().filter(each -> !spans(each).isEmpty()).count();
        Figures.print(
                "hand-offs",
                handedOff + " of " + all.size() + " handed off; ending "
                        + Figures.of(all.stream().map(Answered::took).toList()));
        assertThat(handedOff).isPositive().isLessThan(all.size());
        assertThat(all)
                .allSatisfy(each -> assertThat(spans(each))
                        .allMatch(span -> span.begin() - each.at() < 0 && span.end() - each.at() < 0));
    }

    private List<StampedChannel.Span> spans(Answered answered) {
        return channel.spans().stream()
                .filter(span -> span.delivery().equals(answered.delivery()))
                .toList();
    }

    private List<Answered> hammer(int rounds) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Answered>> futures = IntStream.range(0, rounds)
                    .mapToObj(i -> threads.submit(this::round))
                    .toList();
            List<Answered> all = new ArrayList<>();
            for (Future<Answered> future : futures) {
                all.add(future.get());
            }
            TimeUnit.SECONDS.sleep(1);
            return all;
        } finally {
            threads.shutdownNow();
        }
    }

    private Answered round() throws InterruptedException {
        DueDelivery due = DueDelivery.insert(pool);
        deliveries.wake();
        TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(LONGEST_DELAY_MILLIS));
        long from = System.nanoTime();
        while (!withdraw(due).isFinal()) {
            Thread.onSpinWait();
        }
        long at = System.nanoTime();
        return new Answered(due.delivery(), at, Duration.ofNanos(at - from));
    }

    private EndingAnswer withdraw(DueDelivery due) {
        return endings.withdraw(new ShopperId(due.shopper()), List.of(new ConsentId(due.consent())))
                .await()
                .atMost(PATIENCE)
                .orElseThrow();
    }

    private record Answered(UUID delivery, long at, Duration took) {}

    /** The channel in place of webhooks, and a deadline that keeps the test short. */
    public static final class WithStampedChannel implements QuarkusTestProfile {
        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(StampedChannel.class);
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("lupa.delivery.deadline", "PT0.5S");
        }
    }
}
