package fi.lupa.offer;

import static fi.lupa.offer.SampleOffers.offer;
import static fi.lupa.retail.SampleStore.DOOR;
import static fi.lupa.retail.SampleStore.ID;
import static fi.lupa.retail.SampleStore.SHELF;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lupa.retail.StoreId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class OfferBookTest {
    private static final StoreId OTHER = new StoreId("s2");
    private final OfferBook book = new OfferBook();

    @Test
    void laterVersionReplacesAndEarlierDoesNot() {
        book.put(offer("o1").version(2).make());
        book.put(offer("o1").version(1).being(OfferStatus.ENDED).make());
        assertThat(entering()).extracting(Offer::status).containsExactly(OfferStatus.ACTIVE);
        book.put(offer("o1").version(3).being(OfferStatus.ENDED).make());
        assertThat(entering()).extracting(Offer::status).containsExactly(OfferStatus.ENDED);
    }

    @Test
    void offerThatMovesLeavesItsFormerStore() {
        book.put(offer("o1").in(ID, OTHER).make());
        book.put(offer("o1").version(2).in(OTHER).make());
        assertThat(entering()).isEmpty();
        assertThat(book.of(OTHER, Trigger.ENTER)).extracting(Offer::version).containsExactly(2L);
    }

    @Test
    void removedOfferIsInNoStore() {
        book.put(offer("o1").in(ID, OTHER).make());
        book.put(offer("o2").make());
        book.remove(new OfferId("o1"));
        book.remove(new OfferId("never"));
        assertThat(entering()).extracting(o -> o.id().value()).containsExactly("o2");
        assertThat(book.of(OTHER, Trigger.ENTER)).isEmpty();
    }

    @Test
    void olderReadingDoesNotBringARemovedOfferBack() {
        book.put(offer("o1").make());
        book.remove(new OfferId("o1"));
        book.put(offer("o1").version(7).make());
        book.remove(new OfferId("o2"));
        book.put(offer("o2").make());
        assertThat(entering()).isEmpty();
    }

    @Test
    void levelsAreThoseOfActiveOffersOfTheZone() {
        book.put(offer("o1").at(Trigger.ZONE, DOOR, 0, -60.0).make());
        book.put(offer("o2").at(Trigger.ZONE, DOOR, 0, null).make());
        book.put(offer("o3")
                .at(Trigger.ZONE, SHELF, 0, -60.0)
                .being(OfferStatus.PAUSED)
                .make());
        assertThat(book.isLevelAwaited(ID, DOOR, -60.1, -60)).isTrue();
        assertThat(book.isLevelAwaited(ID, DOOR, -60, -20)).isFalse();
        assertThat(book.isLevelAwaited(ID, DOOR, -90, -60.1)).isFalse();
        assertThat(book.isLevelAwaited(ID, SHELF, -90, -20)).isFalse();
        assertThat(book.isLevelAwaited(OTHER, DOOR, -90, -20)).isFalse();
    }

    @Test
    void offersAreToldByTheirTrigger() {
        book.put(offer("o1").at(Trigger.EXIT, null, 0, null).make());
        assertThat(entering()).isEmpty();
        assertThat(book.of(ID, Trigger.EXIT)).hasSize(1);
    }

    @Test
    void dwellTimesAreThoseOfActiveOffersOfTheZone() {
        book.put(offer("o1").at(Trigger.DWELL, DOOR, 30, null).make());
        book.put(offer("o2").at(Trigger.DWELL, DOOR, 30, null).make());
        book.put(offer("o3").at(Trigger.DWELL, DOOR, 60, null).make());
        book.put(offer("o4").at(Trigger.DWELL, SHELF, 90, null).make());
        book.put(offer("o5")
                .at(Trigger.DWELL, DOOR, 120, null)
                .being(OfferStatus.PAUSED)
                .make());
        assertThat(book.dwellTimes(ID, DOOR)).containsExactlyInAnyOrder(Duration.ofSeconds(30), Duration.ofSeconds(60));
        assertThat(book.dwellTimes(OTHER, DOOR)).isEmpty();
    }

    @Test
    void everyChangeIsCountedAndNothingElse() {
        long before = book.changes();
        book.put(offer("o1").version(2).make());
        long put = book.changes();
        assertThat(put).isGreaterThan(before);
        book.put(offer("o1").version(1).make());
        assertThat(book.changes()).isEqualTo(put);
        book.remove(new OfferId("o1"));
        assertThat(book.changes()).isGreaterThan(put);
    }

    @Test
    void readersFindAnOfferWhileItIsReplaced() throws InterruptedException {
        book.put(offer("o1").make());
        AtomicBoolean over = new AtomicBoolean();
        Thread writer = new Thread(() -> {
            for (int version = 2; !over.get(); version++) {
                book.put(offer("o1").version(version).make());
            }
        });
        writer.start();
        try {
            for (int i = 0; i < 50_000; i++) {
                assertThat(entering().size()).isEqualTo(1);
            }
        } finally {
            over.set(true);
            writer.join();
        }
    }

    private List<Offer> entering() {
        return book.of(ID, Trigger.ENTER);
    }
}
