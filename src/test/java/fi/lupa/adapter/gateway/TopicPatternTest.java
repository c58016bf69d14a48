package fi.lupa.adapter.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicPatternTest {
    @Property
    void namesOfAPatternCaptureTheLevelsThatWerePutInTheirPlace(@ForAll("levels") List<String> levels) {
        String named = IntStream.range(0, levels.size())
                .mapToObj(i -> i % 2 == 0 ? "{n" + i + "}" : levels.get(i))
                .collect(Collectors.joining("/"));
        TopicPattern pattern = TopicPattern.parse(named);
        String[] topic = TopicPattern.split(String.join("/", levels));
        assertThat(pattern.text()).isEqualTo(named);
        assertThat(pattern.matches(topic)).isTrue();
        for (int i = 0; i < levels.size(); i += 2) {
            assertThat(pattern.capture("n" + i, topic)).isEqualTo(levels.get(i));
        }
        assertThat(pattern.matches(TopicPattern.split(String.join("/", levels) + "/more")))
                .isFalse();
    }

    @Provide
    Arbitrary<List<String>> levels() {
        return Arbitraries.strings()
                .withChars("aZ0-_.:$ ä")
                .ofMaxLength(5)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Test
    void restIsOneOrMoreLevels() {
        TopicPattern pattern = TopicPattern.parse("a/{gateway}/{rest}");
        assertThat(matches(pattern, "a/g/x")).isTrue();
        assertThat(matches(pattern, "a/g/x/y/z")).isTrue();
        assertThat(matches(pattern, "a/g")).isFalse();
        assertThat(matches(pattern, "b/g/x")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/+/b", "a/#", "{rest}/a", "a/x{b}", "{}", "{a b}", "{a}/{a}", "a/{b", "a/b}"})
    void patternThatBreaksARuleIsRefused(String pattern) {
        assertThatThrownBy(() -> TopicPattern.parse(pattern)).isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean matches(TopicPattern pattern, String topic) {
        return pattern.matches(TopicPattern.split(topic));
    }
}
