package fi.lupa.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.lupa.consent.ConsentId;
import fi.lupa.consent.Grant;
import fi.lupa.consent.Purpose;
import fi.lupa.identity.ShopperId;
import fi.lupa.retail.TopicId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GrantParserTest {
    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");
    private static final GrantParser PARSER = new GrantParser(MaxDuration.parse("P6M"));

    @Test
    void withoutTimesItLastsFromNowAsLongAsItMay() {
        Grant grant = parse(request(null, null, "location-offers"));
        assertThat(grant.validFrom()).isEqualTo(NOW);
        assertThat(grant.validUntil()).isEqualTo("2026-07-31T12:00:00Z");
    }

    @Test
    void itNeverBeginsBeforeItWasGiven() {
        assertThat(parse(request(NOW.minusSeconds(60), null, "profile")).validFrom())
                .isEqualTo(NOW);
    }

    @Test
    void topicsAndPurposesCountOnce() {
        Grant grant = parse(request(null, null, "profile", "profile"));
        assertThat(grant.topics()).containsExactly(new TopicId("cars"), new TopicId("home"));
        assertThat(grant.purposes()).containsExactly(Purpose.PROFILE);
    }

    @Test
    void timesOutOfOrderAreNamed() {
        Instant latest = Instant.parse("2026-07-31T12:00:00Z");
        assertThat(errors(request(null, NOW, "profile"))).containsExactly("validUntil future");
        assertThat(errors(request(null, latest.plusMillis(1), "profile"))).containsExactly("validUntil max-duration");
        assertThat(errors(request(latest, latest, "profile"))).containsExactly("validFrom before");
        assertThat(parse(request(null, latest, "profile")).validUntil()).isEqualTo(latest);
    }

    @Test
    void unknownPurposesAreNamedByTheirIndex() {
        assertThat(errors(request(null, null, "profile", "spying"))).containsExactly("purposes[1] format");
    }

    private static List<String> errors(ConsentRequest request) {
        ProblemException problem = catchThrowableOfType(ProblemException.class, () -> parse(request));
        return problem.problem().errors().stream()
                .map(error -> error.field() + " " + error.rule())
                .toList();
    }

    private static Grant parse(ConsentRequest request) {
        return PARSER.parse(request, new ConsentId(UUID.randomUUID()), new ShopperId(UUID.randomUUID()), NOW);
    }

    private static ConsentRequest request(Instant from, Instant until, String... purposes) {
        return new ConsentRequest(
                "r1",
                List.of("cars", "home", "cars"),
                null,
                List.of(purposes),
                from,
                until,
                null,
                null,
                "n1",
                "en",
                null);
    }
}
