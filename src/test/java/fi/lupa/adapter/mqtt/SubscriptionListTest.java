package fi.lupa.adapter.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubscriptionListTest {
    @ParameterizedTest
    @CsvSource({
        "a/+/c, a/b/c, true",
        "a/#, a/b/c, true",
        "a/#, a, true",
        "a/#, a/+/c, true",
        "#, a/b, true",
        "a/+, a/#, false",
        "a/b/c, a/+/c, false",
        "a/+, a/b/c, false",
        "a/b/c, a/b, false",
        "a/+/c, a/b/d, false",
    })
    void oneFilterCoversAnother(String wide, String narrow, boolean covers) {
        assertThat(SubscriptionList.covers(wide, narrow)).isEqualTo(covers);
    }

    @Test
    void coveredFiltersAreLeftOut() {
        assertThat(SubscriptionList.of(List.of("a/+/c", "a/b/c", "x/#", "x/y"), "marker")
                        .filters())
                .containsExactly("a/+/c", "x/#", "marker");
    }
}
