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
import fi.lupa.offer.Trigger;
import fi.lupa.retail.SampleStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
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
    void offerRestsForItsCooldownAfterItWasGot() {
        Offer resting = offer("o1").resting(Duration.ofHours(1)).make();
        assertThat(refusal(got(resting, NOW.minusSeconds(3599)))).isEqualTo(Reason.COOLDOWN);
        assertThat(refusal(got(resting, NOW.minusSeconds(3600)))).isNull();
        assertThat(refusal(got(resting, null))).isNull();
        assertThat(refusal(got(offer("o1").make(), NOW))).isNull();
        assertThat(refusal(new Situation(resting, PERMISSION, NOW, NOW, NOW, 1, 1)))
                .isEqualTo(Reason.COOLDOWN);
    }

    private static Situation got(Offer offer, Instant lastGot) {
        return new Situation(offer, PERMISSION, NOW, NOW, lastGot, 0, 1);
    }

    @Test
    void offerThatWouldHaveExpiredIsOutsideItsSchedule() {
        Offer farewell = offer("o1").at(Trigger.EXIT, null, 0, null).make();
        assertThat(refusal(new Situation(farewell, PERMISSION, NOW, NOW.plusSeconds(599), null, 0, 1)))
                .isNull();
        assertThat(refusal(new Situation(farewell, PERMISSION, NOW, NOW.plusSeconds(600), null, 0, 1)))
                .isEqualTo(Reason.OUTSIDE_SCHEDULE);
        Offer ending =
                offer("o1").running(new Schedule(NOW, NOW.plusSeconds(5))).make();
        assertThat(refusal(new Situation(ending, PERMISSION, NOW, NOW.plusSeconds(5), null, 0, 1)))
                .isEqualTo(Reason.OUTSIDE_SCHEDULE);
    }

    @Test
    void offerWithoutAUseLeftTakesNobodysPlace() {
        List<Offer> offers = List.of(
                offer("a").ranking(9, NOW).make(), offer("b").ranking(5, NOW).make());
        Deque<Boolean> uses = new ArrayDeque<>(List.of(false, true));
        List<Verdict> verdicts = Decider.decide(
                offers,
                offer -> new Situation(offer, PERMISSION, NOW, NOW, null, 0, 1),
                offer -> new UUID(0, 1),
                permission -> uses.remove());
        assertThat(verdicts).extracting(DeciderTest::reason).containsExactly(Reason.NO_CONSENT, null);
    }

    @Test
    void commitJudgesAgainWhatDependsOnOtherPushesAndNothingElse() {
        Offer offer = offer("o1").make();
        assertThat(new Send(new UUID(0, 1), offer, PERMISSION).isOpen()).isTrue();
        assertThat(Arrays.stream(Reason.values())
                        .filter(reason -> new Withhold(new UUID(0, 1), offer, reason).isOpen()))
                .containsExactly(
                        Reason.COOLDOWN,
                        Reason.CAP_SHOPPER,
                        Reason.CAP_BUDGET,
                        Reason.NO_COUPON,
                        Reason.LOST_TO_PRIORITY);
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
        return refusal(new Situation(offer.make(), permission, NOW, NOW, null, pushes, 1));
    }

    private static Reason refusal(Situation situation) {
        return Decider.refusal(situation).orElse(null);
    }

    private static List<Verdict> decide(List<Offer> offers, int pushes, int allowed) {
        return Decider.decide(
                offers,
                offer -> new Situation(offer, PERMISSION, NOW, NOW, null, pushes, allowed),
                offer -> new UUID(0, offer.id().value().hashCode()),
                permission -> true);
    }

    private static Reason reason(Verdict verdict) {
        return verdict instanceof Withhold withheld ? withheld.reason() : null;
    }
}
