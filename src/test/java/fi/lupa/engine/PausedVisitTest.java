package fi.lupa.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.lupa.consent.SampleConsents;
import fi.lupa.consent.ShopperConsents;
import fi.lupa.consent.Standing;
import fi.lupa.engine.Meters.SightingOutcome;
import fi.lupa.offer.SampleOffers;
import fi.lupa.offer.Trigger;
import fi.lupa.retail.SampleStore;
import fi.lupa.visit.VisitKey;
import fi.lupa.visit.VisitState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What another instance's pause makes of the visits of this one, whose book reads of pause and resumption at once. */
@Timeout(20)
class PausedVisitTest {
    private static final Instant NOW = SampleConsents.NOW;

    private StoreFloor floor = StoreFloor.opened();
    private long revision = 1;

    @AfterEach
    void stop() {
        floor.flow.stop();
    }

    @Test
    void sightingFromAPauseThatArrivesAfterItDoesNotCount() throws Exception {
        stands(NOW.minusSeconds(10), NOW.minusSeconds(5));
        floor.take("1 7").get(5, TimeUnit.SECONDS);
        assertThat(floor.counts.sightings).isEqualTo(Map.of(SightingOutcome.UNPERMITTED, 1L));
        floor.take("1 4").get(5, TimeUnit.SECONDS);
        assertThat(floor.counts.sightings).containsEntry(SightingOutcome.PERMITTED, 1L);
        assertThat(floor.ledger.committed).hasSize(1);
    }

    @Test
    void dwellFromBeforeAPauseDoesNotFireAfterIt() throws Exception {
        floor.books
                .offers()
                .put(SampleOffers.offer("o1")
                        .at(Trigger.DWELL, SampleStore.DOOR, 30, null)
                        .make());
        floor.take("1 0").get(5, TimeUnit.SECONDS);
        stands(NOW.plusSeconds(5), NOW.plusSeconds(10));
        floor.now.set(NOW.plusSeconds(33));
        await().pollDelay(Duration.ofMillis(400)).until(() -> floor.ledger.committed.size() == 1);
        assertThat(floor.ledger.committed).hasSize(1);
    }

    @Test
    void farewellOfAVisitFromBeforeAPauseIsNotSaid() throws Exception {
        floor.books
                .offers()
                .put(SampleOffers.offer("o1").at(Trigger.EXIT, null, 0, null).make());
        floor.take("1 0").get(5, TimeUnit.SECONDS);
        stands(NOW.plusSeconds(5), NOW.plusSeconds(10));
        floor.now.set(NOW.plusSeconds(303));
        await().until(() -> floor.ledger.ended.size() == 1);
        assertThat(floor.ledger.committed)
                .extracting(judgement -> judgement.occasion().trigger())
                .containsExactly(Trigger.ENTER);
    }

    @Test
    void sightingAfterAPauseBeginsAnotherVisitWhoseDwellCountsFromThere() throws Exception {
        floor.books
                .offers()
                .put(SampleOffers.offer("o1")
                        .at(Trigger.DWELL, SampleStore.DOOR, 30, null)
                        .make());
        floor.take("1 0").get(5, TimeUnit.SECONDS);
        stands(NOW.plusSeconds(5), NOW.plusSeconds(10));
        floor.now.set(NOW.plusSeconds(20));
        floor.take("1 0").get(5, TimeUnit.SECONDS);
        assertThat(floor.ledger.committed)
                .extracting(judgement -> judgement.visit().startedAt())
                .containsExactly(NOW, NOW.plusSeconds(20));
        floor.now.set(NOW.plusSeconds(53));
        await().until(() -> floor.ledger.committed.size() == 3);
        assertThat(floor.ledger.committed.get(2).occasion().at()).isEqualTo(NOW.plusSeconds(50));
    }

    @Test
    void visitFromBeforeAPauseIsNotTakenUpAfterARestart() throws Exception {
        floor.flow.stop();
        floor = new StoreFloor();
        stands(NOW.minusSeconds(20), NOW.minusSeconds(10));
        VisitState open = new VisitState(
                new VisitKey(StoreFloor.SHOPPER, SampleStore.ID),
                StoreFloor.DEVICE,
                NOW.minusSeconds(30),
                NOW.minusSeconds(25),
                Set.of(SampleStore.CARS.id()),
                SampleStore.DOOR,
                NOW.minusSeconds(30));
        floor.openVisits.complete(List.of(new VisitStore.OpenVisit(open, Set.of())));
        floor.take("1 0").get(5, TimeUnit.SECONDS);
        assertThat(floor.ledger.committed)
                .extracting(judgement -> judgement.visit().startedAt())
                .containsExactly(NOW);
    }

    private void stands(Instant pausedAt, Instant pausedUntil) {
        floor.books
                .consents()
                .apply(
                        new ShopperConsents(
                                StoreFloor.SHOPPER,
                                ++revision,
                                new Standing(pausedAt, pausedUntil),
                                List.of(SampleConsents.to(1, SampleStore.CARS))),
                        floor.now.get());
    }
}
