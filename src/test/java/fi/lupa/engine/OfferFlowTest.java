package fi.lupa.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lupa.offer.OfferId;
import fi.lupa.offer.OfferStatus;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OfferFlowTest {
    private static final OfferId ID = new OfferId("o1");
    private static final Principal.OfStaff WHO = new Principal.OfStaff("m", "manager", Set.of());

    private final OffersInMemory offers = new OffersInMemory();
    private final EndingsOfOffers endings = new EndingsOfOffers(offers);
    private final BooksRead books = new BooksRead();
    private final OfferFlow flow = new OfferFlow(
            offers,
            new EndingFlow(
                    Books.empty(),
                    endings,
                    () -> Uni.createFrom().voidItem(),
                    InstantSource.system(),
                    Duration.ZERO,
                    shopper -> {}),
            books);

    @Test
    void newOfferSilencesNothing() {
        assertThat(put(OfferStatus.ACTIVE, Precondition.NEW).created()).isTrue();
        assertThat(endings.silenced()).isEmpty();
        assertThat(books.offers()).containsExactly(ID);
    }

    @Test
    void offerThatStaysActiveIsNotSilenced() {
        put(OfferStatus.ACTIVE, Precondition.NONE);
        put(OfferStatus.ACTIVE, Precondition.NONE);
        assertThat(endings.silenced()).isEmpty();
    }

    @Test
    void offerThatIsTakenAwayIsSilentBeforeTheAnswerHoweverOftenItIsAsked() {
        put(OfferStatus.ACTIVE, Precondition.NONE);
        put(OfferStatus.PAUSED, Precondition.version(1));
        put(OfferStatus.PAUSED, Precondition.NONE);
        assertThat(endings.silenced()).containsExactly(ID, ID);
        assertThat(endings.stopped()).isEmpty();
        assertThat(offers.kept(ID).offer().status()).isEqualTo(OfferStatus.PAUSED);
    }

    @Test
    void changeThatIsRefusedStopsNothing() {
        put(OfferStatus.ACTIVE, Precondition.NONE);
        assertThatThrownBy(() -> put(OfferStatus.PAUSED, Precondition.version(7)))
                .isInstanceOf(PreconditionFailed.class);
        assertThatThrownBy(() -> delete(Precondition.version(7))).isInstanceOf(PreconditionFailed.class);
        assertThat(endings.stopped()).isEmpty();
        assertThat(endings.silenced()).isEmpty();
    }

    @Test
    void nothingIsAnsweredWhileAHandOffMayBeUnderWay() {
        put(OfferStatus.ACTIVE, Precondition.NONE);
        endings.handOffUnderWay(true);
        assertThatThrownBy(() -> put(OfferStatus.ENDED, Precondition.NONE)).isInstanceOf(NotYetFinal.class);
        assertThatThrownBy(() -> delete(Precondition.NONE)).isInstanceOf(NotYetFinal.class);
        assertThat(offers.kept(ID).offer().status()).isEqualTo(OfferStatus.ENDED);
        endings.handOffUnderWay(false);
        assertThat(delete(Precondition.NONE)).isTrue();
        assertThat(delete(Precondition.NONE)).isFalse();
    }

    @Test
    void stopIsInTheBookBeforeTheAnswer() {
        put(OfferStatus.ACTIVE, Precondition.NONE);
        assertThat(flow.stop(WHO, ID).await().indefinitely())
                .hasValueSatisfying(answer -> assertThat(answer.isFinal()).isTrue());
        assertThat(books.offers()).containsExactly(ID, ID);
    }

    @Test
    void stopOfAnOfferThatWhoAsksDoesNotSeeEndsNothing() {
        OfferId hidden = new OfferId("hidden");
        assertThat(flow.stop(WHO, hidden).await().indefinitely()).isEmpty();
        assertThat(flow.delete(WHO, hidden, Precondition.NONE).await().indefinitely())
                .isFalse();
        assertThat(endings.stopped()).isEmpty();
    }

    private Written<KeptOffer> put(OfferStatus status, Precondition precondition) {
        return flow.put(WHO, Drafts.of(ID, status), precondition).await().indefinitely();
    }

    private boolean delete(Precondition precondition) {
        return flow.delete(WHO, ID, precondition).await().indefinitely();
    }
}
