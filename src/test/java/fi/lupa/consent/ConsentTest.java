package fi.lupa.consent;

import static fi.lupa.consent.SampleConsents.NOW;
import static fi.lupa.consent.SampleConsents.SHOPPER;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lupa.retail.SampleStore;
import fi.lupa.retail.Store;
import fi.lupa.retail.StoreId;
import fi.lupa.retail.Topic;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ConsentTest {
    private static final Topic FOREIGN = new Topic(new fi.lupa.retail.RetailerId("r2"), SampleStore.CARS.id(), false);

    private static final Topic CARS_OF_AGE = new Topic(SampleStore.RETAILER, SampleStore.CARS.id(), false, 18);

    private record Question(Purpose purpose, Topic topic, Store store, Instant at, Standing standing) {}

    @Property(tries = 2000)
    void permitsExactlyWhatEveryTermAllows(
            @ForAll("consents") Consent consent, @ForAll("questions") Question question) {
        boolean permitted = consent.permit(
                        question.purpose(), question.topic(), question.store(), question.at(), question.standing())
                .isPresent();
        assertThat(permitted).isEqualTo(isAllowed(consent, question));
    }

    /** The terms written down one by one, in milliseconds and names. */
    private static boolean isAllowed(Consent consent, Question question) {
        long at = question.at().toEpochMilli();
        Instant pausedAt = question.standing().pausedAt();
        Instant pausedUntil = question.standing().pausedUntil();
        boolean paused = pausedAt != null
                && at >= pausedAt.toEpochMilli()
                && (pausedUntil == null || at < pausedUntil.toEpochMilli());
        String store = question.store().id().value();
        Set<String> stores =
                consent.scope().stores().stream().map(StoreId::value).collect(Collectors.toSet());
        Set<String> topics = consent.topics().stream().map(t -> t.value()).collect(Collectors.toSet());
        return consent.ending() == null
                && !paused
                && at >= consent.validFrom().toEpochMilli()
                && at < consent.validUntil().toEpochMilli()
                && consent.usesLeft() > 0
                && consent.purposes().contains(question.purpose())
                && question.store().retailer().value().equals("r1")
                && (stores.isEmpty() || stores.contains(store))
                && question.topic().retailer().value().equals("r1")
                && topics.contains(question.topic().id().value())
                && !(question.topic().sensitive() && topics.size() > 1)
                && consent.age().years() >= question.topic().minAge();
    }

    @Test
    void permissionTellsWhatWasAskedAndUnderWhichConsent() {
        Consent consent = SampleConsents.to(1, SampleStore.CARS);
        Permission permission = consent.permit(
                        Purpose.LOCATION_OFFERS, SampleStore.CARS, SampleStore.STORE, NOW, Standing.CLEAR)
                .orElseThrow();
        assertThat(permission.consent()).isEqualTo(consent.id());
        assertThat(permission.shopper()).isEqualTo(SHOPPER);
        assertThat(permission.topic()).isEqualTo(SampleStore.CARS);
        assertThat(permission.store()).isEqualTo(SampleStore.ID);
        assertThat(permission.until()).isEqualTo(consent.validUntil());
        assertThat(permission.at()).isEqualTo(NOW);
        assertThat(permission.noticeVersion()).isEqualTo("n1");
        assertThat(permission.purpose()).isEqualTo(Purpose.LOCATION_OFFERS);
    }

    @Test
    void validityAndPauseAreHalfOpen() {
        Consent consent = SampleConsents.between(1, NOW, NOW.plusMillis(10), SampleStore.CARS);
        assertThat(consent.isActive(NOW.minusNanos(1), Standing.CLEAR)).isFalse();
        assertThat(consent.isActive(NOW, Standing.CLEAR)).isTrue();
        assertThat(consent.isActive(NOW.plusMillis(10).minusNanos(1), Standing.CLEAR))
                .isTrue();
        assertThat(consent.isActive(NOW.plusMillis(10), Standing.CLEAR)).isFalse();
        Standing pause = new Standing(NOW.plusMillis(2), NOW.plusMillis(4));
        assertThat(consent.isActive(NOW.plusMillis(2), pause)).isFalse();
        assertThat(consent.isActive(NOW.plusMillis(4), pause)).isTrue();
    }

    @Test
    void useThatIsCountedAlreadyIsGivenBackButUnlimitedStaysUnlimited() {
        Consent used = withUses(SampleConsents.to(1, SampleStore.CARS), 0);
        assertThat(permits(used)).isFalse();
        assertThat(permits(used.withOneMoreUse())).isTrue();
        assertThat(SampleConsents.to(1, SampleStore.CARS).withOneMoreUse().usesLeft())
                .isEqualTo(Consent.UNLIMITED);
    }

    @Test
    void nobodyOutsideThePackageMakesAPermission() {
        assertThat(Modifier.isFinal(Permission.class.getModifiers())).isTrue();
        assertThat(Permission.class.getInterfaces()).isEmpty();
        assertThat(Permission.class.getDeclaredConstructors())
                .isNotEmpty()
                .extracting(Constructor::getModifiers)
                .noneMatch(m -> Modifier.isPublic(m) || Modifier.isProtected(m));
        assertThat(Permission.class.getMethods())
                .filteredOn(method -> Modifier.isStatic(method.getModifiers()))
                .isEmpty();
    }

    private static boolean permits(Consent consent) {
        return consent.permit(Purpose.LOCATION_OFFERS, SampleStore.CARS, SampleStore.STORE, NOW, Standing.CLEAR)
                .isPresent();
    }

    private static Consent withUses(Consent c, int uses) {
        return new Consent(
                c.id(),
                c.shopper(),
                c.scope(),
                c.topics(),
                c.purposes(),
                c.noticeVersion(),
                c.age(),
                c.validFrom(),
                c.validUntil(),
                uses,
                c.ending());
    }

    /** Consents of which about every second term fits about every second question. */
    @Provide
    Arbitrary<Consent> consents() {
        Topic[][] topics = {
            {SampleStore.CARS},
            {SampleStore.HEALTH},
            {SampleStore.CARS, SampleStore.HEALTH},
            {SampleStore.CARS, SampleStore.TOYS, SampleStore.HEALTH}
        };
        Arbitrary<Set<StoreId>> stores =
                Arbitraries.of(Set.of(), Set.of(), Set.of(SampleStore.ID), Set.of(new StoreId("s2")));
        return Combinators.combine(
                        Arbitraries.of(Arrays.asList(topics)),
                        stores,
                        Arbitraries.of(Purpose.class).set().ofMinSize(2).ofMaxSize(4),
                        Arbitraries.integers().between(-1, 1),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of(0, 1, 5, Consent.UNLIMITED),
                        Arbitraries.of(0, 17, 18, 21),
                        Arbitraries.of(true, true, true, false))
                .as((t, s, purposes, from, length, uses, age, open) -> {
                    Consent plain = SampleConsents.between(1, at(from), at(from + length), t);
                    return new Consent(
                            plain.id(),
                            SHOPPER,
                            new Scope(SampleStore.RETAILER, s),
                            plain.topics(),
                            purposes,
                            "n1",
                            new ConfirmedAge(age),
                            plain.validFrom(),
                            plain.validUntil(),
                            uses,
                            open ? null : new Ending(NOW, EndedBy.WITHDRAWAL));
                });
    }

    @Provide
    Arbitrary<Question> questions() {
        Arbitrary<Instant> times = Arbitraries.integers().between(-1, 3).map(ConsentTest::at);
        Arbitrary<Standing> standings = Combinators.combine(times.injectNull(0.7), times.injectNull(0.3))
                .as(Standing::new);
        return Combinators.combine(
                        Arbitraries.of(Purpose.LOCATION_OFFERS, Purpose.PERSONAL_SERVICE),
                        Arbitraries.of(SampleStore.CARS, CARS_OF_AGE, SampleStore.HEALTH, FOREIGN),
                        Arbitraries.of(
                                SampleStore.STORE,
                                SampleStore.STORE,
                                SampleStore.of("s2", "r1"),
                                SampleStore.of("s1", "r2")),
                        times,
                        standings)
                .as(Question::new);
    }

    private static Instant at(int milliseconds) {
        return NOW.plusMillis(milliseconds);
    }
}
