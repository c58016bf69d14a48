package fi.lupa.simulator.api;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lupa.simulator.scenario.ConsentWish;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsentBodyTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<String> OFFERS = List.of("location-offers");

    @Test
    void whatIsNotWishedForIsLeftOut() {
        ConsentWish wish = new ConsentWish(List.of("cars"), OFFERS, null, null, null, null);
        assertThat(new ConsentBody("demo", "1", "fi", false).of(wish, NOW))
                .hasToString("{\"retailerId\":\"demo\",\"noticeVersion\":\"1\",\"language\":\"fi\","
                        + "\"topics\":[\"cars\"],\"purposes\":[\"location-offers\"]}");
    }

    @Test
    void everyLimitIsWrittenAsLupaTakesIt() {
        ConsentWish wish =
                new ConsentWish(List.of("cars"), OFFERS, List.of("espoo"), Duration.ofHours(1), 3, "purchase");
        assertThat(new ConsentBody("demo", "1", "fi", true).of(wish, NOW).toString())
                .contains(
                        "\"storeIds\":[\"espoo\"]",
                        "\"validUntil\":\"2026-01-01T01:00:00Z\"",
                        "\"maxUses\":3",
                        "\"until\":{\"event\":\"purchase\"}",
                        "\"ageConfirmed\":true");
    }
}
