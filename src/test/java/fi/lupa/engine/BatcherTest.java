package fi.lupa.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fi.lupa.consent.SampleConsents;
import fi.lupa.decision.Judgement;
import fi.lupa.decision.Occasion;
import fi.lupa.decision.Reason;
import fi.lupa.decision.Withhold;
import fi.lupa.identity.DeviceId;
import fi.lupa.identity.ShopperId;
import fi.lupa.offer.SampleOffers;
import fi.lupa.offer.Trigger;
import fi.lupa.retail.SampleStore;
import fi.lupa.visit.VisitKey;
import fi.lupa.visit.VisitState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class BatcherTest {
    private static final DeviceId DEVICE = new DeviceId(new UUID(3, 1));
    private final MemoryLedger ledger = new MemoryLedger();
    private final Batcher batcher = new Batcher(ledger);
    private int made;

    @Test
    void answerTellsWhatBecameOfTheJudgementItself() throws Exception {
        List<Judgement> judgements = List.of(judgement(1), judgement(2), judgement(3));
        List<CompletableFuture<Settled>> answers = commit(judgements);
        for (int i = 0; i < 3; i++) {
            assertThat(answers.get(i).get(5, TimeUnit.SECONDS).verdicts())
                    .isEqualTo(judgements.get(i).verdicts());
        }
    }

    @Test
    void whatComesMeanwhileIsCommittedTogetherAndOneTransactionAtATime() {
        CompletableFuture<Void> gate = hold();
        List<CompletableFuture<Settled>> answers = commit(List.of(judgement(1), judgement(2), judgement(3)));
        assertThat(ledger.attempts).hasSize(1);
        gate.complete(null);
        awaitAll(answers);
        assertThat(ledger.attempts).extracting(List::size).containsExactly(1, 2);
    }

    @Test
    void transactionHoldsAtMostOneJudgementOfAVisitInTheirOrder() {
        CompletableFuture<Void> gate = hold();
        List<Judgement> judgements = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            judgements.add(judgement(i % 7 == 0 ? 0 : i));
        }
        List<CompletableFuture<Settled>> answers = commit(judgements);
        gate.complete(null);
        awaitAll(answers);
        assertThat(ledger.committed).isEqualTo(judgements);
        assertThat(ledger.attempts).allSatisfy(batch -> {
            assertThat(batch).hasSizeLessThanOrEqualTo(64);
            Set<VisitKey> visits = new HashSet<>();
            assertThat(batch).allMatch(j -> visits.add(j.occasion().visit()));
        });
    }

    @Test
    void transientFailureIsTriedAgainWithTheSameIdsUntilItWorks() {
        ledger.down = true;
        List<CompletableFuture<Settled>> answers = commit(List.of(judgement(1), judgement(2)));
        await().until(() -> ledger.attempts.size() >= 3);
        assertThat(answers).noneMatch(CompletableFuture::isDone);
        ledger.down = false;
        awaitAll(answers);
        assertThat(ledger.attempts.subList(0, 3)).containsOnly(ledger.attempts.get(0));
        assertThat(ledger.committed).hasSize(2);
    }

    @Test
    void onlyTheJudgementThatIsRefusedForGoodFails() throws Exception {
        CompletableFuture<Void> gate = hold();
        List<Judgement> judgements = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            judgements.add(judgement(i));
        }
        Judgement bad = judgements.get(7);
        ledger.refused = bad::equals;
        List<CompletableFuture<Settled>> answers = commit(judgements);
        gate.complete(null);
        for (int i = 0; i < 12; i++) {
            CompletableFuture<Settled> answer = answers.get(i);
            if (i == 7) {
                assertThatThrownBy(() -> answer.get(5, TimeUnit.SECONDS)).hasCauseInstanceOf(PermanentFailure.class);
            } else {
                assertThat(answer.get(5, TimeUnit.SECONDS).permitted()).isTrue();
            }
        }
        assertThat(ledger.committed).hasSize(11).doesNotContain(bad);
        assertThat(commit(List.of(judgement(50)))
                        .get(0)
                        .get(5, TimeUnit.SECONDS)
                        .permitted())
                .isTrue();
    }

    @Test
    void laneWaitsForRoomWhileTheLedgerIsDownAndGoesOnAfterwards() throws Exception {
        batcher.awaitRoom();
        CompletableFuture<Void> gate = hold();
        List<Judgement> judgements = new ArrayList<>();
        for (int i = 0; i < 1_025; i++) {
            judgements.add(judgement(i));
        }
        List<CompletableFuture<Settled>> answers = commit(judgements);
        Thread lane = new Thread(() -> {
            try {
                batcher.awaitRoom();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        lane.start();
        await().until(() -> lane.getState() == Thread.State.WAITING);
        gate.complete(null);
        lane.join(5_000);
        assertThat(lane.isAlive()).isFalse();
        awaitAll(answers);
    }

    private CompletableFuture<Void> hold() {
        CompletableFuture<Void> gate = new CompletableFuture<>();
        ledger.gate = gate;
        return gate;
    }

    private List<CompletableFuture<Settled>> commit(List<Judgement> judgements) {
        return judgements.stream()
                .map(judgement -> batcher.commit(judgement).subscribeAsCompletionStage())
                .toList();
    }

    private static void awaitAll(List<CompletableFuture<Settled>> answers) {
        await().atMost(Duration.ofSeconds(10)).until(() -> answers.stream().allMatch(CompletableFuture::isDone));
    }

    private Judgement judgement(int shopper) {
        VisitKey visit = new VisitKey(new ShopperId(new UUID(2, shopper)), SampleStore.ID);
        VisitState state = new VisitState(visit, DEVICE, SampleConsents.NOW, SampleConsents.NOW, Set.of(), null, null);
        Occasion occasion = new Occasion(Trigger.ENTER, visit, DEVICE, SampleConsents.NOW, null, SampleConsents.NOW);
        return new Judgement(
                occasion,
                state,
                List.of(new Withhold(
                        new UUID(6, made++), SampleOffers.offer("o1").make(), Reason.OFFER_INACTIVE)));
    }
}
