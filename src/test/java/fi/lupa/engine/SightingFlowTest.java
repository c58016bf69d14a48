package fi.lupa.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.lupa.consent.SampleConsents;
import fi.lupa.decision.Send;
import fi.lupa.engine.Meters.SightingOutcome;
import fi.lupa.offer.SampleOffers;
import fi.lupa.offer.Trigger;
import fi.lupa.retail.GatewayId;
import fi.lupa.retail.SampleStore;
import fi.lupa.retail.StoreId;
import fi.lupa.sighting.SightingSink;
import fi.lupa.visit.VisitKey;
import fi.lupa.visit.VisitState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SightingFlowTest {
    private static final VisitKey VISIT = new VisitKey(StoreFloor.SHOPPER, SampleStore.ID);
    private StoreFloor floor = StoreFloor.opened();

    @AfterEach
    void stop() {
        floor.flow.stop();
    }

    @Test
    void everySightingIsCountedByWhatBecameOfIt() throws Exception {
        floor.take("1 0\n2 0\n3 0\n?\n2 31\n1 31\n1 1").get(5, TimeUnit.SECONDS);
        assertThat(floor.counts.sightings)
                .isEqualTo(Map.of(
                        SightingOutcome.PERMITTED, 2L,
                        SightingOutcome.UNKNOWN, 2L,
                        SightingOutcome.STALE, 2L,
                        SightingOutcome.MALFORMED, 1L));
    }

    @Test
    void sightingOutsideTheConsentIsUnpermittedAndLeavesNothing() throws Exception {
        floor.books.retail().put(SampleStore.of("s3", "r2"));
        floor.take(new StoreId("s3"), "1 0").get(5, TimeUnit.SECONDS);
        assertThat(floor.counts.sightings).isEqualTo(Map.of(SightingOutcome.UNPERMITTED, 1L));
        assertThat(floor.ledger.attempts).isEmpty();
    }

    @Test
    void messageThatWaitedAtABrokerIsStaleIfItTellsNoTime() throws Exception {
        floor.takeOverdue(SightingSink.NO_TIME).get(5, TimeUnit.SECONDS);
        floor.takeOverdue(floor.now.get().toEpochMilli()).get(5, TimeUnit.SECONDS);
        assertThat(floor.counts.sightings).isEqualTo(Map.of(SightingOutcome.STALE, 1L, SightingOutcome.PERMITTED, 1L));
    }

    @Test
    void messageIsAcknowledgedOnlyAfterTheCommit() {
        floor.ledger.down = true;
        floor.books.offers().put(SampleOffers.offer("o1").make());
        CompletableFuture<Void> taken = floor.take("1 0");
        await().until(() -> floor.ledger.attempts.size() >= 2);
        assertThat(taken).isNotDone();
        floor.ledger.down = false;
        await().until(taken::isDone);
        assertThat(floor.ledger.committed).hasSize(1);
        assertThat(floor.ledger.committed.get(0).verdicts()).hasOnlyElementsOfType(Send.class);
        await().until(() -> floor.pushesDecided.get() == 1);
    }

    @Test
    void messageThatLeadsToNothingIsAcknowledgedThoughTheLedgerIsDown() throws Exception {
        floor.ledger.down = true;
        floor.take("2 0").get(5, TimeUnit.SECONDS);
        assertThat(floor.ledger.attempts).isEmpty();
    }

    @Test
    void messagesBeforeTheOpeningWaitForIt() throws Exception {
        floor.flow.stop();
        floor = new StoreFloor();
        CompletableFuture<Void> early = floor.take("1 0");
        assertThat(early).isNotDone();
        assertThat(floor.flow.isOpen()).isFalse();
        floor.openVisits.complete(List.of());
        early.get(5, TimeUnit.SECONDS);
        assertThat(floor.flow.isOpen()).isTrue();
        assertThat(floor.counts.sightings).containsEntry(SightingOutcome.PERMITTED, 1L);
    }

    @Test
    void visitThatWasOpenBeforeTheStartIsTakenUpWithItsMarks() throws Exception {
        floor.flow.stop();
        floor = new StoreFloor();
        floor.books.offers().put(SampleOffers.offer("o1").make());
        VisitState open = new VisitState(
                VISIT,
                StoreFloor.DEVICE,
                SampleConsents.NOW,
                SampleConsents.NOW,
                Set.of(SampleStore.CARS.id()),
                SampleStore.DOOR,
                SampleConsents.NOW);
        floor.openVisits.complete(List.of(new VisitStore.OpenVisit(open, Set.of())));
        floor.take("1 0").get(5, TimeUnit.SECONDS);
        assertThat(floor.counts.sightings).containsEntry(SightingOutcome.PERMITTED, 1L);
        assertThat(floor.ledger.attempts).isEmpty();
    }

    @Test
    void malformedMessageIsBuriedCountedAndAcknowledged() throws Exception {
        floor.take("broken").get(5, TimeUnit.SECONDS);
        assertThat(floor.buried).containsExactly("not of this format");
        assertThat(floor.counts.sightings).isEqualTo(Map.of(SightingOutcome.MALFORMED, 1L));
    }

    @Test
    void messageThatADefectKeepsFromBeingWorkedOffDoesNotHoldUpItsGateway() throws Exception {
        floor.take("defect").get(5, TimeUnit.SECONDS);
        assertThat(floor.buried).containsExactly("cannot be worked off");
        floor.take("1 0").get(5, TimeUnit.SECONDS);
        assertThat(floor.counts.sightings).containsEntry(SightingOutcome.PERMITTED, 1L);
    }

    @Test
    void messageOfAnUnknownStoreIsCountedAndAcknowledged() throws Exception {
        floor.take(new StoreId("unknown"), "1 0").get(5, TimeUnit.SECONDS);
        assertThat(floor.counts.unmapped).hasValue(1);
        assertThat(floor.counts.sightings).isEmpty();
    }

    @Test
    void messageOfAGatewayThatTheStoreHasNoMoreLeadsToNothing() throws Exception {
        floor.take(SampleStore.ID, new GatewayId("removed"), "1 0").get(5, TimeUnit.SECONDS);
        assertThat(floor.counts.unmapped).hasValue(1);
        assertThat(floor.counts.sightings).isEmpty();
    }

    @Test
    void offerIsDecidedOnceAVisit() throws Exception {
        floor.books.offers().put(SampleOffers.offer("o1").make());
        floor.take("1 0").get(5, TimeUnit.SECONDS);
        floor.take("1 0").get(5, TimeUnit.SECONDS);
        assertThat(floor.ledger.committed).hasSize(1);
    }

    @Test
    void visitWhosePermissionEndedBeforeTheCommitIsForgotten() throws Exception {
        floor.ledger.permitted = false;
        floor.take("1 0").get(5, TimeUnit.SECONDS);
        floor.ledger.permitted = true;
        await().until(() -> {
            floor.take("1 0").get(5, TimeUnit.SECONDS);
            return floor.ledger.committed.size() == 2;
        });
    }

    @Test
    void withdrawalMakesTheLanesForgetTheVisit() throws Exception {
        floor.take("1 0").get(5, TimeUnit.SECONDS);
        floor.books.consents().shut(StoreFloor.SHOPPER, SampleConsents.id(1), floor.now.get());
        floor.flow.permissionEnded(StoreFloor.SHOPPER);
        floor.take("1 0").get(5, TimeUnit.SECONDS);
        floor.consenting(SampleConsents.to(2, SampleStore.CARS));
        floor.take("1 0").get(5, TimeUnit.SECONDS);
        assertThat(floor.counts.sightings)
                .isEqualTo(Map.of(SightingOutcome.PERMITTED, 2L, SightingOutcome.UNPERMITTED, 1L));
        assertThat(floor.ledger.committed).hasSize(2);
    }

    @Test
    void lateSightingFromBeforeTheConsentLeavesTheVisitAlone() throws Exception {
        floor.books.consents().shut(StoreFloor.SHOPPER, SampleConsents.id(1), floor.now.get());
        floor.consenting(
                SampleConsents.between(2, floor.now.get().minusSeconds(5), SampleConsents.UNTIL, SampleStore.CARS));
        floor.take("1 1").get(5, TimeUnit.SECONDS);
        floor.take("1 6").get(5, TimeUnit.SECONDS);
        floor.take("1 0").get(5, TimeUnit.SECONDS);
        assertThat(floor.counts.sightings).containsEntry(SightingOutcome.UNPERMITTED, 1L);
        assertThat(floor.ledger.committed).hasSize(1);
    }

    @Test
    void endOfAVisitIsDecidedAndRecordedHoweverLongTheLedgerIsDown() throws Exception {
        floor.books
                .offers()
                .put(SampleOffers.offer("o1").at(Trigger.EXIT, null, 0, null).make());
        floor.take("1 0").get(5, TimeUnit.SECONDS);
        floor.ledger.down = true;
        floor.now.set(SampleConsents.NOW.plusSeconds(303));
        await().until(() -> floor.ledger.attempts.size() >= 3);
        assertThat(floor.ledger.ended).isEmpty();
        floor.ledger.down = false;
        await().atMost(Duration.ofSeconds(5)).until(() -> floor.ledger.ended.equals(List.of(VISIT)));
        assertThat(floor.ledger.committed)
                .extracting(judgement -> judgement.occasion().trigger())
                .containsExactly(Trigger.ENTER, Trigger.EXIT);
    }

    @Test
    void visitFoundOverLongAfterItsEndIsRecordedAndOffersNothing() throws Exception {
        floor.books
                .offers()
                .put(SampleOffers.offer("o1").at(Trigger.EXIT, null, 0, null).make());
        floor.take("1 0").get(5, TimeUnit.SECONDS);
        floor.now.set(SampleConsents.NOW.plusSeconds(331));
        await().until(() -> floor.ledger.ended.equals(List.of(VISIT)));
        assertThat(floor.ledger.committed)
                .extracting(judgement -> judgement.occasion().trigger())
                .containsExactly(Trigger.ENTER);
    }

    @Test
    void endIsTriedAgainWhereOnlyIsFails() throws Exception {
        floor.take("1 0").get(5, TimeUnit.SECONDS);
        floor.ledger.down = true;
        floor.now.set(SampleConsents.NOW.plusSeconds(303));
        await().pollDelay(Duration.ofMillis(400)).until(() -> floor.ledger.ended.isEmpty());
        floor.ledger.down = false;
        await().until(() -> floor.ledger.ended.equals(List.of(VISIT)));
    }

    @Test
    void dwellIsDecidedByATimer() throws Exception {
        floor.books
                .offers()
                .put(SampleOffers.offer("o1")
                        .at(Trigger.DWELL, SampleStore.DOOR, 30, null)
                        .make());
        floor.take("1 0").get(5, TimeUnit.SECONDS);
        floor.now.set(SampleConsents.NOW.plusSeconds(32));
        await().until(() -> floor.ledger.committed.size() == 2);
        assertThat(floor.ledger.committed.get(1).occasion().trigger()).isEqualTo(Trigger.DWELL);
    }
}
