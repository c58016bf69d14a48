package fi.lupa.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lupa.consent.SampleConsents;
import fi.lupa.consent.ShopperConsents;
import fi.lupa.consent.Standing;
import fi.lupa.engine.PauseFlow.Paused;
import fi.lupa.identity.ShopperId;
import fi.lupa.retail.SampleStore;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class PauseFlowTest {
    private static final ShopperId SHOPPER = SampleConsents.SHOPPER;
    private static final Instant NOW = SampleConsents.NOW;

    private final Books books = Books.empty();
    private final MemoryEndings endings = new MemoryEndings();
    private final MemoryPauses pauses = new MemoryPauses();
    private final PauseFlow flow = new PauseFlow(
            books,
            new BooksRead(),
            pauses,
            new EndingFlow(
                    books,
                    endings,
                    () -> Uni.createFrom().voidItem().invoke(() -> pauses.sealed = pauses.isSealable),
                    () -> NOW,
                    Duration.ofMillis(300),
                    shopper -> {}),
            () -> NOW,
            shopper -> pauses.asked.add("lanes, resting: " + isResting(NOW)));

    @BeforeEach
    void consent() {
        books.consents().apply(SampleConsents.reading(1, SampleConsents.to(1, SampleStore.CARS)), NOW);
        pauses.inTransaction = () -> pauses.asked.add("database, resting: " + isResting(NOW.minusSeconds(9)));
    }

    @Test
    void bookRestsBeforeTheLanesAreToldAndBothBeforeTheDatabase() {
        Paused paused = pause();
        assertThat(pauses.asked).containsExactly("lanes, resting: true", "database, resting: true");
        assertThat(paused.answer()).isEqualTo(new EndingAnswer(true, List.of(), 23, 3, 2));
        assertThat(isResting(NOW)).isTrue();
    }

    @Test
    void pauseThatTheDatabaseRefusedRestsAllTheSame() {
        pauses.down = true;
        assertThatThrownBy(this::pause).hasMessageContaining("down");
        books.consents().apply(SampleConsents.reading(99, SampleConsents.to(1, SampleStore.CARS)), NOW);
        assertThat(isResting(NOW)).isTrue();
    }

    @Test
    void readingFromBeforeThePauseDoesNotLiftIt() {
        pause();
        books.consents().apply(SampleConsents.reading(2, SampleConsents.to(1, SampleStore.CARS)), NOW);
        assertThat(isResting(NOW)).isTrue();
    }

    @Test
    void pauseIsNotFinalWhileAHandOffIsUnderWay() {
        endings.handOffsUnderWay.set(1_000_000);
        assertThat(pause().answer().isFinal()).isFalse();
        assertThat(isResting(NOW)).isTrue();
        endings.handOffsUnderWay.set(0);
        assertThat(pause().answer().isFinal()).isTrue();
    }

    @Test
    void pauseIsNotFinalBeforeItsProofIsSealed() {
        pauses.isSealable = false;
        assertThat(pause().answer().isFinal()).isFalse();
    }

    @Test
    void consentsPermitAgainFromTheResumptionOnAndNothingBefore() {
        pause();
        flow.resume(SHOPPER).await().atMost(Duration.ofSeconds(5));
        assertThat(isResting(NOW)).isFalse();
        assertThat(isResting(NOW.minusSeconds(1))).isTrue();
    }

    private Paused pause() {
        return flow.pause(SHOPPER, Optional.empty()).await().atMost(Duration.ofSeconds(5));
    }

    private boolean isResting(Instant at) {
        ShopperConsents known = books.consents().find(SHOPPER);
        return known == null
                || known.permissions(SampleStore.STORE, at, SampleConsents::topic)
                        .isEmpty();
    }

    /** Pauses without a database; each began nine seconds before it was asked for, as one after another does. */
    private static final class MemoryPauses implements Pauses {
        final List<String> asked = new ArrayList<>();
        Runnable inTransaction = () -> {};
        boolean down;
        boolean isSealable = true;
        boolean sealed;
        private long revision = 10;
        private Standing standing = Standing.CLEAR;

        @Override
        public Uni<Pause> pause(ShopperId shopper, Optional<Instant> until, Instant at) {
            inTransaction.run();
            if (down) {
                return Uni.createFrom().failure(new IllegalStateException("down"));
            }
            standing = new Standing(at.minusSeconds(9), until.orElse(null));
            return Uni.createFrom().item(new Pause(at, standing, ++revision));
        }

        @Override
        public Uni<Pause> resume(ShopperId shopper, Instant at) {
            standing = new Standing(standing.pausedAt(), at);
            return Uni.createFrom().item(new Pause(at, standing, ++revision));
        }

        @Override
        public Uni<Optional<Long>> position(ShopperId shopper) {
            return Uni.createFrom().item(() -> sealed ? Optional.of(23L) : Optional.empty());
        }

        @Override
        public Uni<Pause> find(ShopperId shopper) {
            return Uni.createFrom().item(new Pause(standing.pausedAt(), standing, revision));
        }
    }
}
