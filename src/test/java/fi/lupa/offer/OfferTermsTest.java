package fi.lupa.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lupa.retail.ZoneId;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OfferTermsTest {
    private static final Instant FROM = Instant.parse("2026-03-01T12:00:00Z");
    private static final ZoneId DOOR = new ZoneId("door");

    @Test
    void scheduleIsHalfOpen() {
        Schedule schedule = new Schedule(FROM, FROM.plusSeconds(1));
        assertThat(schedule.covers(FROM.minusNanos(1))).isFalse();
        assertThat(schedule.covers(FROM)).isTrue();
        assertThat(schedule.covers(FROM.plusSeconds(1).minusNanos(1))).isTrue();
        assertThat(schedule.covers(FROM.plusSeconds(1))).isFalse();
        assertThat(new Schedule(FROM, null).covers(Instant.MAX)).isTrue();
    }

    @Test
    void pushIsOfUseUntilTheFirstOfItsEnds() {
        SampleOffers entry = SampleOffers.offer("o1");
        SampleOffers exit = entry.at(Trigger.EXIT, null, 0, null);
        assertThat(entry.make().expiry(FROM, FROM.plusSeconds(9))).isEqualTo(FROM.plusSeconds(909));
        assertThat(entry.running(new Schedule(FROM, FROM.plusSeconds(60)))
                        .make()
                        .expiry(FROM, FROM))
                .isEqualTo(FROM.plusSeconds(60));
        assertThat(exit.make().expiry(FROM, FROM.plusSeconds(9))).isEqualTo(FROM.plusSeconds(600));
    }

    @Test
    void scheduleBeginsBeforeItEnds() {
        assertThatThrownBy(() -> new Schedule(FROM, FROM)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Schedule(FROM, FROM.minusNanos(1))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Trigger.class,
            names = {"ZONE", "DWELL"})
    void triggersOfAZoneNeedOne(Trigger trigger) {
        assertThatThrownBy(() -> new Place(trigger, null, Duration.ofSeconds(1), null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new Place(trigger, DOOR, Duration.ofSeconds(1), null).zone()).isEqualTo(DOOR);
    }

    @Test
    void dwellIsPositive() {
        assertThatThrownBy(() -> new Place(Trigger.DWELL, DOOR, Duration.ZERO, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Place(Trigger.DWELL, DOOR, Duration.ofNanos(-1), null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "fi, en, fi sv en, fi",
        "fi-FI, en, fi sv en, fi",
        "FI-fi, en, fi sv en, fi",
        "zh-Hant-TW, en, zh zh-Hant en, zh-Hant",
        "zh-Hant-TW-x-private, en, zh-Hant en, zh-Hant",
        "en-GB, fi, en-US fi, fi",
        "de, sv-SE, fi sv en, sv",
        "de, es, fi sv en, en",
        "*, sv, fi sv, sv",
        "fi, en, FI sv, FI",
    })
    void contentIsLookedUpThenInTheRetailersLanguageThenTheFirst(
            String wanted, String fallback, String tags, String expected) {
        Contents contents = new Contents(Arrays.stream(tags.split(" "))
                .collect(Collectors.toMap(Function.identity(), tag -> new Content(tag, "", null, null))));
        assertThat(contents.forLanguage(wanted, fallback).title()).isEqualTo(expected);
    }

    @Test
    void contentHasSomeLanguage() {
        assertThatThrownBy(() -> new Contents(Map.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
