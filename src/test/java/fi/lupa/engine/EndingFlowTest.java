package fi.lupa.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fi.lupa.consent.EndedBy;
import fi.lupa.consent.SampleConsents;
import fi.lupa.retail.SampleStore;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class EndingFlowTest {
    private final Books books = Books.empty();
    private final MemoryEndings endings = new MemoryEndings();
    private final AtomicReference<Instant> now = new AtomicReference<>(SampleConsents.NOW);
    private CompletableFuture<Void> seal = CompletableFuture.completedFuture(null);
    private final EndingFlow flow = new EndingFlow(
            books, endings, this::seal, now::get, Duration.ofMillis(300), shopper -> endings.asked.add(told()));

    @BeforeEach
    void consent() {
        endings.known = List.of(SampleConsents.id(1));
        books.consents().apply(SampleConsents.reading(1, SampleConsents.to(1, SampleStore.CARS)), now.get());
    }

    private Uni<Void> seal() {
        endings.asked.add("seal");
        return Uni.createFrom().completionStage(() -> seal).invoke(() -> endings.sealed = true);
    }

    /** What the lanes are told, and whether the book is shut by then. */
    private String told() {
        return "lanes, book shut: "
                + books.consents().find(SampleConsents.SHOPPER).consents().isEmpty();
    }

    @Test
    void bookIsShutBeforeTheLanesAreToldAndBothBeforeTheDatabase() throws Exception {
        EndingAnswer answer = withdraw().get(5, TimeUnit.SECONDS).orElseThrow();
        assertThat(endings.asked).containsExactly("lanes, book shut: true", "end", "quiet", "seal");
        assertThat(answer)
                .isEqualTo(new EndingAnswer(
                        true,
                        List.of(new Endings.Ended(SampleConsents.id(1), SampleConsents.NOW, EndedBy.WITHDRAWAL)),
                        17,
                        3,
                        2));
    }

    @Test
    void bookStaysShutWhereTheDatabaseFails() {
        endings.down = true;
        CompletableFuture<Optional<EndingAnswer>> answer = withdraw();
        assertThatThrownBy(() -> answer.get(5, TimeUnit.SECONDS)).hasRootCauseMessage("down");
        books.consents().apply(SampleConsents.reading(2, SampleConsents.to(1, SampleStore.CARS)), now.get());
        assertThat(books.consents().find(SampleConsents.SHOPPER)).isNull();
    }

    @Test
    void answerWaitsForHandOffsUnderWay() throws Exception {
        endings.handOffsUnderWay.set(3);
        assertThat(withdraw().get(5, TimeUnit.SECONDS).orElseThrow().isFinal()).isTrue();
        assertThat(endings.asked).filteredOn("quiet"::equals).hasSize(4);
    }

    @Test
    void endThatIsNotFinalInTimeIsSettledByAskingAgain() throws Exception {
        endings.handOffsUnderWay.set(1_000_000);
        EndingAnswer first = withdraw().get(5, TimeUnit.SECONDS).orElseThrow();
        assertThat(first.isFinal()).isFalse();
        assertThat(first.ended())
                .containsExactly(new Endings.Ended(SampleConsents.id(1), SampleConsents.NOW, EndedBy.WITHDRAWAL));
        assertThat(endings.asked).doesNotContain("seal");
        endings.handOffsUnderWay.set(0);
        now.set(SampleConsents.NOW.plusSeconds(10));
        EndingAnswer second = withdraw().get(5, TimeUnit.SECONDS).orElseThrow();
        assertThat(second.isFinal()).isTrue();
        assertThat(second.ended()).isEqualTo(first.ended());
        assertThat(withdraw().get(5, TimeUnit.SECONDS)).contains(second);
    }

    @Test
    void answerWaitsForTheSeal() {
        seal = new CompletableFuture<>();
        CompletableFuture<Optional<EndingAnswer>> answer = withdraw();
        await().until(() -> endings.asked.contains("seal"));
        assertThat(answer).isNotDone();
        seal.complete(null);
        await().until(answer::isDone);
        assertThat(answer.join().orElseThrow().position()).isEqualTo(17);
    }

    @Test
    void consentOfNobodyOrSomebodyElseIsNotEnded() throws Exception {
        assertThat(flow.withdraw(SampleConsents.SHOPPER, List.of(SampleConsents.id(9)))
                        .subscribeAsCompletionStage()
                        .get(5, TimeUnit.SECONDS))
                .isEmpty();
        assertThat(endings.asked).doesNotContain("seal");
    }

    private CompletableFuture<Optional<EndingAnswer>> withdraw() {
        return flow.withdraw(SampleConsents.SHOPPER, List.of(SampleConsents.id(1)))
                .subscribeAsCompletionStage();
    }
}
