package fi.lupa.adapter.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final Backoff backoff = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(1), new Random(1));

    @Test
    void pausesGrowToTheLongestAndBeginAgainAfterASuccess() {
        long[] upper = {200, 400, 800, 1_000, 1_000};
        for (long longest : upper) {
            assertThat(backoff.next()).isBetween(longest / 2, longest);
        }
        backoff.reset();
        assertThat(backoff.next()).isBetween(100L, 200L);
    }
}
