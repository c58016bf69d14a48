package fi.lupa.decision;

import static fi.lupa.offer.SampleOffers.offer;
import static fi.lupa.retail.SampleStore.CARS;
import static fi.lupa.retail.SampleStore.DOOR;
import static fi.lupa.retail.SampleStore.ID;
import static fi.lupa.retail.SampleStore.SHELF;
import static fi.lupa.retail.SampleStore.TOYS;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lupa.consent.SampleConsents;
import fi.lupa.identity.DeviceId;
import fi.lupa.offer.OfferBook;
import fi.lupa.offer.OfferId;
import fi.lupa.offer.Trigger;
import fi.lupa.retail.StoreId;
import fi.lupa.visit.Dwelt;
import fi.lupa.visit.Entered;
import fi.lupa.visit.Left;
import fi.lupa.visit.Neared;
import fi.lupa.visit.PresenceEvent;
import fi.lupa.visit.VisitKey;
import fi.lupa.visit.VisitState;
import fi.lupa.visit.ZoneReached;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CandidatesTest {
    private static final VisitKey VISIT = new VisitKey(SampleConsents.SHOPPER, ID);
    private static final DeviceId DEVICE = new DeviceId(new UUID(3, 1));
    private static final Instant NOW = SampleConsents.NOW;
    private final OfferBook book = new OfferBook();

    @BeforeEach
    void putOffers() {
        book.put(offer("enter-cars").make());
        book.put(offer("enter-toys").about(TOYS).make());
        book.put(offer("enter-elsewhere").in(new StoreId("s2")).make());
        book.put(offer("door").at(Trigger.ZONE, DOOR, 0, null).make());
        book.put(offer("door-near").at(Trigger.ZONE, DOOR, 0, -60.0).make());
        book.put(offer("shelf").at(Trigger.ZONE, SHELF, 0, null).make());
        book.put(offer("door-30").at(Trigger.DWELL, DOOR, 30, null).make());
        book.put(offer("door-60").at(Trigger.DWELL, DOOR, 60, null).make());
        book.put(offer("shelf-30").at(Trigger.DWELL, SHELF, 30, null).make());
        book.put(offer("exit").at(Trigger.EXIT, null, 0, null).make());
    }

    @Test
    void firstEntryJudgesEveryOfferLaterOnesOnlyTheirTopics() {
        assertThat(candidates(new Entered(VISIT, DEVICE, NOW, Set.of(CARS.id()), true)))
                .containsExactlyInAnyOrder("enter-cars", "enter-toys");
        assertThat(candidates(new Entered(VISIT, DEVICE, NOW, Set.of(TOYS.id()), false)))
                .containsExactly("enter-toys");
    }

    @Test
    void zoneWaitsForItsZoneAndTheSignalForBeingStrongEnough() {
        assertThat(candidates(new ZoneReached(VISIT, DEVICE, NOW, DOOR, -60)))
                .containsExactlyInAnyOrder("door", "door-near");
        assertThat(candidates(new ZoneReached(VISIT, DEVICE, NOW, DOOR, -60.1))).containsExactly("door");
        assertThat(candidates(new ZoneReached(VISIT, DEVICE, NOW, SHELF, -60))).containsExactly("shelf");
    }

    @Test
    void signalThatGrowsStrongerMakesCandidatesOfWhatItPassedAndOfNothingElse() {
        book.put(offer("door-nearer").at(Trigger.ZONE, DOOR, 0, -50.0).make());
        assertThat(candidates(new Neared(VISIT, DEVICE, NOW, DOOR, -60.1, -60))).containsExactly("door-near");
        assertThat(candidates(new Neared(VISIT, DEVICE, NOW, DOOR, -60, -50.1))).isEmpty();
        assertThat(candidates(new Neared(VISIT, DEVICE, NOW, DOOR, -60, -50))).containsExactly("door-nearer");
        assertThat(candidates(new Neared(VISIT, DEVICE, NOW, SHELF, -90, -40))).isEmpty();
    }

    @Test
    void dwellWaitsForItsZoneAndItsTime() {
        assertThat(candidates(new Dwelt(VISIT, DEVICE, NOW, DOOR, Duration.ofSeconds(30))))
                .containsExactly("door-30");
        assertThat(candidates(new Dwelt(VISIT, DEVICE, NOW, SHELF, Duration.ofSeconds(60))))
                .isEmpty();
    }

    @Test
    void exitWaitsForTheEnd() {
        VisitState last = new VisitState(VISIT, DEVICE, NOW, NOW, Set.of(CARS.id()), null, null);
        assertThat(candidates(new Left(VISIT, DEVICE, NOW, last, false))).containsExactly("exit");
        assertThat(candidates(new Left(VISIT, DEVICE, NOW, last, true))).isEmpty();
    }

    @Test
    void occasionTellsTriggerAndZone() {
        Candidates dwelt = Candidates.of(new Dwelt(VISIT, DEVICE, NOW, SHELF, Duration.ofSeconds(30)), book);
        assertThat(dwelt.trigger()).isEqualTo(Trigger.DWELL);
        assertThat(dwelt.zone()).isEqualTo(SHELF);
        assertThat(Candidates.of(new Entered(VISIT, DEVICE, NOW, Set.of(), true), book)
                        .zone())
                .isNull();
    }

    @Test
    void marksAreKeptForEachVisitUntilItIsForgotten() {
        Offered offered = new Offered();
        VisitKey other = new VisitKey(SampleConsents.SHOPPER, new StoreId("s2"));
        offered.mark(VISIT, new OfferId("o1"));
        offered.mark(VISIT, new OfferId("o1"));
        offered.mark(VISIT, new OfferId("o2"));
        offered.unmark(VISIT, new OfferId("o2"));
        offered.unmark(other, new OfferId("o1"));
        assertThat(offered.isMarked(VISIT, new OfferId("o1"))).isTrue();
        assertThat(offered.isMarked(VISIT, new OfferId("o2"))).isFalse();
        assertThat(offered.isMarked(other, new OfferId("o1"))).isFalse();
        assertThat(offered.count(VISIT)).isEqualTo(1);
        offered.forget(VISIT);
        assertThat(offered.count(VISIT)).isZero();
        assertThat(offered.isMarked(VISIT, new OfferId("o1"))).isFalse();
    }

    private List<String> candidates(PresenceEvent event) {
        return Candidates.of(event, book).offers().stream()
                .map(offer -> offer.id().value())
                .toList();
    }
}
