package fi.lupa.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lupa.engine.Precondition;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class EntityTagsTest {
    @Test
    void clientThatHasTheTagIsCurrent() {
        String tag = EntityTags.ofContent(new byte[] {1});
        assertThat(tag).matches("\"[A-Za-z0-9_-]{43}\"").isNotEqualTo(EntityTags.ofContent(new byte[] {2}));
        assertThat(EntityTags.isCurrent(tag, tag)).isTrue();
        assertThat(EntityTags.isCurrent(tag, "\"1\", W/" + tag)).isTrue();
        assertThat(EntityTags.isCurrent(tag, "*")).isTrue();
        assertThat(EntityTags.isCurrent(tag, "\"1\"")).isFalse();
        assertThat(EntityTags.isCurrent(tag, null)).isFalse();
    }

    @Test
    void headersSayWhatIsDemanded() {
        assertThat(EntityTags.precondition(null, null)).isEqualTo(Precondition.NONE);
        assertThat(EntityTags.precondition(null, "*")).isEqualTo(Precondition.NEW);
        assertThat(EntityTags.precondition("*", null)).isEqualTo(Precondition.EXISTING);
        assertThat(EntityTags.precondition(EntityTags.of(7), null)).isEqualTo(Precondition.version(7));
    }

    @Test
    void tagThatIsNotOursFitsNoVersion() {
        for (String tag : new String[] {"W/\"1\"", "\"one\"", "\"1\", \"2\""}) {
            assertThat(EntityTags.precondition(tag, null).admits(OptionalLong.of(1)))
                    .isFalse();
        }
    }

    @Test
    void tagWithoutQuotesIsBadInputThatSaysHow() {
        assertThatThrownBy(() -> EntityTags.precondition("1", null))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().detail()).contains("If-Match: \"1\""));
    }

    @Test
    void contradictionIsBadInput() {
        assertThatThrownBy(() -> EntityTags.precondition("*", "*")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> EntityTags.precondition(null, "\"1\"")).isInstanceOf(ProblemException.class);
    }
}
