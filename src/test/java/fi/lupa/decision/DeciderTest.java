package fi.lupa.decision;

import static fi.lupa.consent.SampleConsents.NOW;
import static fi.lupa.offer.SampleOffers.offer;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lupa.consent.Permission;
import fi.lupa.consent.SampleConsents;
import fi.lupa.offer.Offer;
import fi.lupa.offer.OfferStatus;
import fi.lupa.offer.SampleOffers;
import fi.lupa.offer.Schedule;
import fi.lupa.retail.SampleStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DeciderTest {
    private static final Permission PERMISSION =
            SampleConsents.permission(SampleConsents.SHOPPER, SampleStore.STORE, SampleStore.CARS);
    private static final Schedule OVER = new Schedule(NOW.minusSeconds(9), NOW);

    @Test
    void firstRefusalWinsInTheOrderOfTheReasons() {
        SampleOffers broken = offer("o1").being(OfferStatus.PAUSED).running(OVER);
        assertThat(refusal(broken, null, 1)).isEqualTo(Reason.NO_CONSENT);
        assertThat(refusal(broken, PERMISSION, 1)).isEqualTo(Reason.OFFER_INACTIVE);
        assertThat(refusal(broken.being(OfferStatus.ACTIVE), PERMISSION, 1)).isEqualTo(Reason.OUTSIDE_SCHEDULE);
        assertThat(refusal(offer("o1"), PERMISSION, 1)).isEqualTo(Reason.CAP_SHOPPER);
        assertThat(refusal(offer("o1"), PERMISSION, 0)).isNull();
    }

    @Property(tries = 64)
    void refusalIsAlwaysTheEarliestReasonThatHolds(
            @ForAll boolean consent, @ForAll boolean active, @ForAll boolean running, @ForAll boolean room) {
        SampleOffers offer = offer("o1")
                .being(active ? OfferStatus.ACTIVE : OfferStatus.DRAFT)
                .running(running ? new Schedule(NOW, null) : OVER);
        List<Reason> reasons = new ArrayList<>();
        if (!room) {
            reasons.add(Reason.CAP_SHOPPER);
        }
        if (!running) {
            reasons.add(Reason.OUTSIDE_SCHEDULE);
        }
        if (!active) {
            reasons.add(Reason.OFFER_INACTIVE);
        }
        if (!consent) {
            reasons.add(Reason.NO_CONSENT);
        }
        assertThat(refusal(offer, consent ? PERMISSION : null, room ? 0 : 1))
                .isEqualTo(reasons.stream().min(Enum::compareTo).orElse(null));
    }

    @Test
    void higherPriorityWinsThenTheOlderOfferThenTheId() {
        List<Offer> offers = List.of(
                offer("a").ranking(0, NOW).make(),
                offer("c").ranking(5, NOW).make(),
                offer("b").ranking(5, NOW).make(),
                offer("d").ranking(5, NOW.minusSeconds(1)).make());
        List<Verdict> verdicts = decide(offers, 0, 2);
        assertThat(verdicts).extracting(v -> v.offer().id().value()).containsExactly("d", "b", "c", "a");
        assertThat(verdicts)
                .extracting(DeciderTest::reason)
                .containsExactly(null, null, Reason.LOST_TO_PRIORITY, Reason.LOST_TO_PRIORITY);
    }

    @Test
    void withheldOfferTakesNobodysPlace() {
        List<Offer> offers = List.of(
                offer("a").ranking(9, NOW).being(OfferStatus.PAUSED).make(),
                offer("b").make());
        assertThat(decide(offers, 0, 1)).extracting(DeciderTest::reason).containsExactly(Reason.OFFER_INACTIVE, null);
    }

    @Test
    void shopperWhoHadEverythingIsCappedAndOneWhoGetsItNowPrefers() {
        List<Offer> offers = List.of(offer("a").make(), offer("b").make());
        assertThat(decide(offers, 1, 1))
                .extracting(DeciderTest::reason)
                .containsExactly(Reason.CAP_SHOPPER, Reason.CAP_SHOPPER);
        assertThat(decide(offers, 1, 2)).extracting(DeciderTest::reason).containsExactly(null, Reason.LOST_TO_PRIORITY);
        assertThat(decide(offers, 0, 0))
                .extracting(DeciderTest::reason)
                .containsExactly(Reason.CAP_SHOPPER, Reason.CAP_SHOPPER);
    }

    @Property(tries = 200)
    void orderOfTheCandidatesDoesNotMatter(
            @ForAll @Size(max = 8) List<@IntRange(min = 0, max = 11) Integer> kinds, @ForAll Random random) {
        List<Offer> offers = IntStream.range(0, kinds.size())
                .mapToObj(i -> offer("o" + i)
                        .ranking(kinds.get(i) % 3, NOW.minusSeconds(kinds.get(i) % 2))
                        .being(kinds.get(i) < 9 ? OfferStatus.ACTIVE : OfferStatus.ENDED)
                        .make())
                .toList();
        List<Offer> shuffled = new ArrayList<>(offers);
        java.util.Collections.shuffle(shuffled, random);
        assertThat(decide(shuffled, 1, 3)).isEqualTo(decide(offers, 1, 3));
        assertThat(decide(offers, 1, 3).stream().filter(Send.class::isInstance)).hasSizeLessThanOrEqualTo(2);
    }

    private static Reason refusal(SampleOffers offer, Permission permission, int pushes) {
        return Decider.refusal(new Situation(offer.make(), permission, NOW, pushes, 1))
                .orElse(null);
    }

    private static List<Verdict> decide(List<Offer> offers, int pushes, int allowed) {
        return Decider.decide(
                offers,
                offer -> new Situation(offer, PERMISSION, NOW, pushes, allowed),
                offer -> new UUID(0, offer.id().value().hashCode()));
    }

    private static Reason reason(Verdict verdict) {
        return verdict instanceof Withhold withheld ? withheld.reason() : null;
    }
}
