package fi.lupa.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PreconditionTest {
    private static final OptionalLong ABSENT = OptionalLong.empty();
    private static final OptionalLong THIRD = OptionalLong.of(3);

    @Test
    void nothingDemandedAdmitsEverything() {
        assertThat(Precondition.NONE.admits(ABSENT)).isTrue();
        assertThat(Precondition.NONE.admits(THIRD)).isTrue();
    }

    @Test
    void newMeansAbsent() {
        assertThat(Precondition.NEW.admits(ABSENT)).isTrue();
        assertThat(Precondition.NEW.admits(THIRD)).isFalse();
    }

    @Test
    void existingMeansAnyVersion() {
        assertThat(Precondition.EXISTING.admits(ABSENT)).isFalse();
        assertThat(Precondition.EXISTING.admits(THIRD)).isTrue();
    }

    @Test
    void versionMeansThatVersion() {
        assertThat(Precondition.version(3).admits(THIRD)).isTrue();
        assertThat(Precondition.version(2).admits(THIRD)).isFalse();
        assertThat(Precondition.version(3).admits(ABSENT)).isFalse();
    }
}
