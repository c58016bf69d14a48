package fi.lupa.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class StandingTest {
    private static final Instant FROM = SampleConsents.NOW;
    private static final Instant UNTIL = FROM.plusSeconds(60);
    private static final Standing PAUSE = new Standing(FROM, UNTIL);

    @Test
    void pauseHoldsFromItsBeginningToBeforeItsEnd() {
        assertThat(PAUSE.isPaused(FROM.minusNanos(1))).isFalse();
        assertThat(PAUSE.isPaused(FROM)).isTrue();
        assertThat(PAUSE.isPaused(UNTIL.minusNanos(1))).isTrue();
        assertThat(PAUSE.isPaused(UNTIL)).isFalse();
        assertThat(new Standing(FROM, null).isPaused(UNTIL.plusSeconds(9_999_999)))
                .isTrue();
    }

    @Test
    void whatBeganBeforeTheEndOfAPauseIsInterrupted() {
        assertThat(PAUSE.hasInterrupted(FROM.minusSeconds(1))).isTrue();
        assertThat(PAUSE.hasInterrupted(UNTIL.minusNanos(1))).isTrue();
        assertThat(PAUSE.hasInterrupted(UNTIL)).isFalse();
        assertThat(new Standing(FROM, null).hasInterrupted(UNTIL)).isTrue();
        assertThat(Standing.CLEAR.hasInterrupted(FROM)).isFalse();
    }
}
