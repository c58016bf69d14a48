package fi.lupa.consent;

import static fi.lupa.consent.SampleConsents.NOW;
import static fi.lupa.consent.SampleConsents.SHOPPER;
import static fi.lupa.consent.SampleConsents.reading;
import static fi.lupa.consent.SampleConsents.to;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lupa.retail.SampleStore;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShopperConsentsTest {
    @Test
    void permissionsOfSeveralConsentsAddUp() {
        Permissions permissions = permissions(reading(1, to(1, SampleStore.CARS), to(2, SampleStore.TOYS)))
                .orElseThrow();
        assertThat(permissions.topics()).containsExactlyInAnyOrder(SampleStore.CARS, SampleStore.TOYS);
        assertThat(permissions.find(Purpose.LOCATION_OFFERS, SampleStore.TOYS.id()))
                .hasValueSatisfying(p -> assertThat(p.consent()).isEqualTo(SampleConsents.id(2)));
        assertThat(permissions.find(Purpose.PERSONAL_SERVICE, SampleStore.TOYS.id()))
                .isEmpty();
        assertThat(permissions.shopper()).isEqualTo(SHOPPER);
        assertThat(permissions.store()).isEqualTo(SampleStore.ID);
    }

    @Test
    void firstConsentCountsWhereTwoPermitTheSame() {
        assertThat(permissions(reading(1, to(2, SampleStore.CARS), to(1, SampleStore.CARS)))
                        .flatMap(p -> p.find(Purpose.LOCATION_OFFERS, SampleStore.CARS.id())))
                .hasValueSatisfying(p -> assertThat(p.consent()).isEqualTo(SampleConsents.id(2)));
    }

    @Test
    void sensitiveTopicAmongOthersIsLeftOutAndTheOthersStay() {
        assertThat(permissions(reading(1, to(1, SampleStore.CARS, SampleStore.HEALTH)))
                        .orElseThrow()
                        .topics())
                .containsExactly(SampleStore.CARS);
        assertThat(permissions(reading(1, to(1, SampleStore.HEALTH)))).isPresent();
    }

    @Test
    void nothingIsPermittedWherePausedElsewhereOrForOtherPurposes() {
        Consent consent = to(1, SampleStore.CARS);
        assertThat(permissions(new ShopperConsents(SHOPPER, 1, new Standing(NOW, null), List.of(consent))))
                .isEmpty();
        assertThat(reading(1, consent).permissions(SampleStore.of("s1", "r2"), NOW, SampleConsents::topic))
                .isEmpty();
        assertThat(permissions(reading(1, forPurposes(consent, Set.of(Purpose.MEASUREMENT, Purpose.PROFILE)))))
                .isEmpty();
        assertThat(permissions(reading(1))).isEmpty();
    }

    @Test
    void topicThatTheRetailerDoesNotHaveIsNotPermitted() {
        assertThat(reading(1, to(1, SampleStore.CARS)).permissions(SampleStore.STORE, NOW, id -> Optional.empty()))
                .isEmpty();
    }

    @Test
    void shopperIsKnownWhileAConsentMayStillPermitSomething() {
        Consent consent = SampleConsents.between(1, NOW.plusSeconds(1), NOW.plusSeconds(2), SampleStore.CARS);
        assertThat(reading(1, consent).isKnown(NOW)).isTrue();
        assertThat(reading(1, consent).isKnown(NOW.plusSeconds(2))).isFalse();
        assertThat(reading(1).isKnown(NOW)).isFalse();
    }

    private static Optional<Permissions> permissions(ShopperConsents consents) {
        return consents.permissions(SampleStore.STORE, NOW, SampleConsents::topic);
    }

    private static Consent forPurposes(Consent c, Set<Purpose> purposes) {
        return new Consent(
                c.id(),
                c.shopper(),
                c.scope(),
                c.topics(),
                purposes,
                c.noticeVersion(),
                c.age(),
                c.validFrom(),
                c.validUntil(),
                c.usesLeft(),
                null);
    }
}
