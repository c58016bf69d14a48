package fi.lupa.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fi.lupa.engine.OfferDraft;
import fi.lupa.offer.OfferId;
import fi.lupa.offer.OfferKind;
import fi.lupa.offer.OfferStatus;
import fi.lupa.offer.Trigger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfferReaderTest {
    private static final LinkRules LINKS = new LinkRules(Set.of("cdn.example"), Set.of("shop"));

    private final ObjectMapper json = new ObjectMapper();

    OfferReaderTest() {
        json.registerModule(new JavaTimeModule());
        new StrictJson().customize(json);
    }

    @Test
    void soundOfferIsReadWithItsDefaults() {
        OfferDraft draft = read(Staff.with(Staff.offer("s1"), "status", null, "priority", null));
        assertThat(draft.kind()).isEqualTo(OfferKind.OFFER);
        assertThat(draft.status()).isEqualTo(OfferStatus.DRAFT);
        assertThat(draft.priority()).isZero();
        assertThat(draft.ttl()).isEqualTo(Duration.ofMinutes(15));
        assertThat(draft.deliverAfterVisit()).isZero();
        assertThat(draft.cooldown()).isZero();
    }

    @Test
    void cooldownIsRead() {
        assertThat(read(Staff.with(Staff.offer("s1"), "cooldown", "P7D")).cooldown())
                .isEqualTo(Duration.ofDays(7));
    }

    @Test
    void exitIsDeliveredUpToTenMinutesAfterTheVisit() {
        OfferDraft draft = read(Staff.with(Staff.offer("s1"), "trigger", "EXIT"));
        assertThat(draft.place().trigger()).isEqualTo(Trigger.EXIT);
        assertThat(draft.deliverAfterVisit()).isEqualTo(Duration.ofMinutes(10));
    }

    @ParameterizedTest
    @CsvSource({
        "topic, required",
        "storeIds, required",
        "trigger, required",
        "content, required",
        "schedule, required",
    })
    void whatIsNeededIsDemanded(String field, String rule) {
        assertThat(refused(field, null)).containsEntry(field, rule);
    }

    @ParameterizedTest
    @CsvSource({
        "kind, gift, format",
        "topic, -x, format",
        "trigger, LEAVE, format",
        "status, over, format",
        "ttl, 15 min, format",
        "ttl, PT0S, range",
        "ttl, -PT1S, range",
        "ttl, P7DT1S, range",
        "zoneId, cars, not-applicable",
        "dwell, PT1M, not-applicable",
        "deliverAfterVisit, PT1M, not-applicable",
        "cooldown, a day, format",
        "cooldown, PT0S, range",
        "cooldown, P30DT1S, range",
        "colour, red, unknown",
    })
    void whatBreaksARuleIsNamed(String field, String value, String rule) {
        assertThat(refused(field, value)).containsExactly(Map.entry(field, rule));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quietHours",
                "audience",
                "exclusionGroup",
                "caps",
                "variants",
                "holdoutPercent",
                "coupon",
                "evidence"
            })
    void whatIsNotEnforcedYetIsRefusedRatherThanIgnored(String field) {
        assertThat(refused(field, 1)).containsExactly(Map.entry(field, "unsupported"));
        assertThat(read("{\"" + field + "\":null," + text(Staff.offer("s1")).substring(1)))
                .isNotNull();
    }

    @Test
    void windowsAreNotEnforcedYet() {
        Map<String, Object> schedule = Map.of("from", "2020-01-01T00:00:00Z", "windows", List.of());
        assertThat(refused("schedule", schedule)).containsExactly(Map.entry("schedule.windows", "unsupported"));
    }

    @Test
    void scheduleEndsAfterItStarts() {
        Map<String, Object> schedule = Map.of("from", "2020-01-01T00:00:00Z", "until", "2020-01-01T00:00:00Z");
        assertThat(refused("schedule", schedule)).containsExactly(Map.entry("schedule.until", "range"));
        assertThat(refused("schedule", Map.of())).containsExactly(Map.entry("schedule.from", "required"));
    }

    @Test
    void zoneAndDwellNeedWhatTheyWaitFor() {
        assertThat(refused("trigger", "ZONE")).containsExactly(Map.entry("zoneId", "required"));
        assertThat(refused("trigger", "DWELL"))
                .containsOnlyKeys("zoneId", "dwell")
                .containsEntry("dwell", "required");
        assertThat(refused("minRssi", -60)).containsExactly(Map.entry("minRssi", "not-applicable"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-127.1, 20.5, 1e9})
    void rssiIsInRange(double rssi) {
        Map<String, Object> offer = Staff.with(Staff.offer("s1"), "trigger", "ZONE", "zoneId", "z", "minRssi", rssi);
        assertThat(refused(offer)).containsExactly(Map.entry("minRssi", "range"));
    }

    @Test
    void storesAreNamedOnce() {
        assertThat(refused("storeIds", List.of())).containsExactly(Map.entry("storeIds", "required"));
        assertThat(refused("storeIds", List.of("s1", "s1"))).containsExactly(Map.entry("storeIds", "unique"));
        assertThat(refused("storeIds", List.of("s1", "?"))).containsExactly(Map.entry("storeIds[1]", "format"));
    }

    @Test
    void contentIsShortTextInWellFormedLanguages() {
        Map<String, Object> good = Map.of("title", "T", "body", "B");
        assertThat(refused("content", Map.of())).containsExactly(Map.entry("content", "required"));
        assertThat(refused("content", Map.of("e n", good))).containsExactly(Map.entry("content.e n", "format"));
        assertThat(refused("content", Map.of("en", good, "EN", good))).containsValue("unique");
        assertThat(refused("content", Map.of("en", Map.of("title", "x".repeat(121), "body", " "))))
                .containsOnly(Map.entry("content.en.title", "size"), Map.entry("content.en.body", "required"));
        assertThat(refused("content", Map.of("en", Map.of("title", "a\u0000", "body", "b"))))
                .containsExactly(Map.entry("content.en.title", "format"));
    }

    @Test
    void linksGoWhereTheyAreAllowedTo() {
        assertThat(read(Staff.with(
                        Staff.offer("s1"), "content", content("https://CDN.example/a.png", "shop://product/1"))))
                .isNotNull();
        assertThat(refused("content", content("http://cdn.example/a.png", "javascript:alert(1)")))
                .containsOnly(
                        Map.entry("content.en.imageUrl", "not-allowed"),
                        Map.entry("content.en.deepLink", "not-allowed"));
        assertThat(refused("content", content("https://cdn.example@evil.example/", "https://evil.example/")))
                .containsOnly(
                        Map.entry("content.en.imageUrl", "format"), Map.entry("content.en.deepLink", "not-allowed"));
    }

    private static Map<String, Object> content(String imageUrl, String deepLink) {
        return Map.of("en", Map.of("title", "T", "body", "B", "imageUrl", imageUrl, "deepLink", deepLink));
    }

    private OfferDraft read(Map<String, ?> offer) {
        return read(text(offer));
    }

    private String text(Map<String, ?> offer) {
        try {
            return json.writeValueAsString(offer);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private OfferDraft read(String offer) {
        try {
            return new OfferReader(LINKS, json.readValue(offer, OfferRequest.class)).read(new OfferId("o1"));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private Map<String, String> refused(String field, Object value) {
        return refused(Staff.with(Staff.offer("s1"), field, value));
    }

    /** The rules that the offer breaks, by field. */
    private Map<String, String> refused(Map<String, ?> offer) {
        ProblemException problem = catchThrowableOfType(ProblemException.class, () -> read(offer));
        return problem.problem().errors().stream().collect(Collectors.toMap(FieldError::field, FieldError::rule));
    }
}
