package fi.lupa.consent;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lupa.consent.RetailerFacts.TopicFacts;
import fi.lupa.identity.ShopperId;
import fi.lupa.retail.RetailerId;
import fi.lupa.retail.StoreId;
import fi.lupa.retail.TopicId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GrantTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(3600);
    private static final RetailerFacts FACTS = new RetailerFacts(
            true,
            Map.of(
                    new TopicId("cars"), new TopicFacts(false, 0),
                    new TopicId("wine"), new TopicFacts(false, 18),
                    new TopicId("health"), new TopicFacts(true, 0)),
            Set.of(new StoreId("s1")),
            Set.of("en", "fi"));

    @Test
    void grantThatFitsHasNoBrokenTerms() {
        assertThat(grant("en", ConfirmedAge.UNSAID, "cars").brokenTerms(FACTS)).isEmpty();
        assertThat(grant("fi", ConfirmedAge.UNSAID, "health").brokenTerms(FACTS))
                .isEmpty();
    }

    @Test
    void ageLimitNeedsAConfirmedAgeThatReachesIt() {
        assertThat(fields(grant("en", ConfirmedAge.UNSAID, "wine"))).containsExactly("ageConfirmed");
        assertThat(fields(grant("en", new ConfirmedAge(17), "wine"))).containsExactly("ageConfirmed");
        assertThat(fields(grant("en", new ConfirmedAge(18), "wine"))).isEmpty();
        assertThat(fields(grant("en", ConfirmedAge.OLD_ENOUGH, "wine"))).isEmpty();
    }

    @Test
    void noMoreOfTheAgeIsKeptThanTheLimitNeeds() {
        assertThat(ConfirmedAge.OLD_ENOUGH.atMost(18)).isEqualTo(18);
        assertThat(new ConfirmedAge(70).atMost(18)).isEqualTo(18);
    }

    @Test
    void sensitiveTopicStandsAlone() {
        assertThat(fields(grant("en", ConfirmedAge.UNSAID, "cars", "health"))).containsExactly("topics[1]");
    }

    @Test
    void everyTermThatDoesNotFitIsNamed() {
        assertThat(fields(grant("sv", ConfirmedAge.UNSAID, "toys", "wine")))
                .containsExactlyInAnyOrder("topics[0]", "ageConfirmed", "language");
    }

    @Test
    void unknownRetailerSaysNothingOfTheRest() {
        RetailerFacts nobody = new RetailerFacts(false, Map.of(), Set.of(), Set.of());
        assertThat(grant("en", ConfirmedAge.UNSAID, "cars").brokenTerms(nobody))
                .extracting(BrokenTerm::field)
                .containsExactly("retailerId");
    }

    @Test
    void statusFollowsTimeAndPause() {
        GivenConsent consent = GivenConsent.fresh(grant("en", ConfirmedAge.UNSAID, "cars"), Standing.CLEAR);
        assertThat(consent.status(NOW.minusSeconds(1))).isEqualTo(ConsentStatus.SCHEDULED);
        assertThat(consent.status(NOW)).isEqualTo(ConsentStatus.ACTIVE);
        assertThat(consent.status(LATER)).isEqualTo(ConsentStatus.ENDED);
        assertThat(consent.ending(LATER)).contains(new Ending(LATER, EndedBy.EXPIRY));
        GivenConsent resting = new GivenConsent(consent.grant(), new Standing(NOW, null), null);
        assertThat(resting.status(NOW)).isEqualTo(ConsentStatus.PAUSED);
    }

    @Test
    void recordedEndOutlastsEverything() {
        Ending withdrawal = new Ending(NOW.plusSeconds(1), EndedBy.WITHDRAWAL);
        GivenConsent consent =
                new GivenConsent(grant("en", ConfirmedAge.UNSAID, "cars"), new Standing(NOW, null), withdrawal);
        assertThat(consent.status(NOW.plusSeconds(2))).isEqualTo(ConsentStatus.ENDED);
        assertThat(consent.ending(LATER)).contains(withdrawal);
    }

    private static List<String> fields(Grant grant) {
        return grant.brokenTerms(FACTS).stream().map(BrokenTerm::field).toList();
    }

    private static Grant grant(String language, ConfirmedAge age, String... topics) {
        return new Grant(
                new ConsentId(UUID.randomUUID()),
                new ShopperId(UUID.randomUUID()),
                new Scope(new RetailerId("r1"), Set.of(new StoreId("s1"))),
                Stream.of(topics).map(TopicId::new).toList(),
                Set.of(Purpose.LOCATION_OFFERS),
                "n1",
                language,
                NOW,
                LATER,
                true,
                false,
                OptionalInt.empty(),
                age,
                NOW);
    }
}
