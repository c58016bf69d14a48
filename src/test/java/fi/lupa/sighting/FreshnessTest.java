package fi.lupa.sighting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FreshnessTest {
    private static final long NOW = 1_790_000_000_000L;
    private static final long UNTOLD = SightingSink.NO_TIME;
    private static final long STALE = Freshness.STALE;
    private final Freshness freshness = new Freshness(Duration.ofSeconds(30), Duration.ofSeconds(5));

    @Test
    void untoldTimesMeanOnArrival() {
        assertThat(freshness.judge(UNTOLD, UNTOLD, NOW)).isEqualTo(NOW);
    }

    @Test
    void untoldSightingTimeMeansWhenItWasSent() {
        assertThat(freshness.judge(UNTOLD, NOW - 3_000, NOW)).isEqualTo(NOW);
        assertThat(freshness.judge(UNTOLD, NOW - 20_000, NOW)).isEqualTo(NOW - 20_000);
    }

    @Test
    void untoldSendingTimeMeansThatTheClockIsBelieved() {
        assertThat(freshness.judge(NOW - 10_000, UNTOLD, NOW)).isEqualTo(NOW - 10_000);
    }

    @Test
    void sightingMayBeAsOldAsTheMaximumAndNoOlder() {
        assertThat(freshness.judge(NOW - 30_000, NOW, NOW)).isEqualTo(NOW - 30_000);
        assertThat(freshness.judge(NOW - 30_001, NOW, NOW)).isEqualTo(STALE);
    }

    @Test
    void sightingMayBeAheadByTheMaximumAndNoMore() {
        assertThat(freshness.judge(NOW + 5_000, UNTOLD, NOW)).isEqualTo(NOW + 5_000);
        assertThat(freshness.judge(NOW + 5_001, UNTOLD, NOW)).isEqualTo(STALE);
    }

    @Test
    void skewOfFiveSecondsIsCorrectedEitherWay() {
        assertThat(freshness.judge(NOW - 6_000, NOW - 5_000, NOW)).isEqualTo(NOW - 1_000);
        assertThat(freshness.judge(NOW + 4_000, NOW + 5_000, NOW)).isEqualTo(NOW - 1_000);
    }

    @Test
    void largerSkewIsNotBelieved() {
        assertThat(freshness.judge(NOW - 6_001, NOW - 5_001, NOW)).isEqualTo(NOW - 6_001);
        assertThat(freshness.judge(NOW + 5_001, NOW + 5_001, NOW)).isEqualTo(STALE);
        assertThat(freshness.judge(NOW - 60_000, NOW - 60_000, NOW)).isEqualTo(STALE);
    }

    @Test
    void ageIsJudgedAfterTheCorrection() {
        assertThat(freshness.judge(NOW - 34_000, NOW - 5_000, NOW)).isEqualTo(NOW - 29_000);
        assertThat(freshness.judge(NOW - 28_000, NOW + 4_000, NOW)).isEqualTo(STALE);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE + 1, Long.MAX_VALUE, 0, -1, Long.MAX_VALUE / 2, Long.MIN_VALUE / 2})
    void farTimesAreStaleWhereverTheyStand(long far) {
        assertThat(freshness.judge(far, NOW, NOW)).isEqualTo(STALE);
        assertThat(freshness.judge(far, UNTOLD, NOW)).isEqualTo(STALE);
        assertThat(freshness.judge(UNTOLD, far, NOW)).isEqualTo(STALE);
        assertThat(freshness.judge(far, far, NOW)).isEqualTo(STALE);
    }

    @Property(tries = 500)
    void noTimesWhateverLetSomethingOldOrAheadPass(@ForAll long at, @ForAll long sentAt) {
        long judged = freshness.judge(at, sentAt, NOW);
        assertThat(judged == STALE || (judged >= NOW - 30_000 && judged <= NOW + 5_000))
                .isTrue();
    }

    @Property(tries = 500)
    void clockThatIsOffByLittleChangesNothing(
            @ForAll @LongRange(min = -5_000, max = 5_000) long skew,
            @ForAll @LongRange(min = 0, max = 40_000) long age) {
        assertThat(freshness.judge(NOW - age + skew, NOW + skew, NOW)).isEqualTo(freshness.judge(NOW - age, NOW, NOW));
    }
}
