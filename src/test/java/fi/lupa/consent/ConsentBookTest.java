package fi.lupa.consent;

import static fi.lupa.consent.SampleConsents.NOW;
import static fi.lupa.consent.SampleConsents.SHOPPER;
import static fi.lupa.consent.SampleConsents.id;
import static fi.lupa.consent.SampleConsents.reading;
import static fi.lupa.consent.SampleConsents.to;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lupa.identity.ShopperId;
import fi.lupa.retail.SampleStore;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ConsentBookTest {
    private final ConsentBook book = new ConsentBook();

    @Test
    void laterRevisionReplacesAndEarlierDoesNot() {
        book.apply(reading(2, to(2, SampleStore.CARS)), NOW);
        book.apply(reading(1, to(1, SampleStore.CARS)), NOW);
        assertThat(book.find(SHOPPER).consents()).extracting(Consent::id).containsExactly(id(2));
        book.apply(reading(3, to(3, SampleStore.CARS)), NOW);
        assertThat(book.find(SHOPPER).consents()).extracting(Consent::id).containsExactly(id(3));
    }

    @Test
    void shopperWithoutOpenConsentIsNotKept() {
        assertThat(book.apply(reading(1, to(1, SampleStore.CARS)), NOW)).isTrue();
        assertThat(book.apply(reading(2), NOW)).isFalse();
        assertThat(book.find(SHOPPER)).isNull();
        assertThat(book.size()).isZero();
        Consent over = SampleConsents.between(1, NOW.minusSeconds(9), NOW, SampleStore.CARS);
        assertThat(book.apply(reading(3, over), NOW)).isFalse();
    }

    @Test
    void olderReadingDoesNotBringBackAShopperOfWhomNothingWasLeft() {
        book.apply(reading(1, to(1, SampleStore.CARS)), NOW);
        book.apply(reading(2), NOW);
        assertThat(book.apply(reading(1, to(1, SampleStore.CARS)), NOW)).isFalse();
        assertThat(book.apply(reading(3, to(2, SampleStore.CARS)), NOW)).isTrue();
    }

    @Test
    void olderReadingThatComesLastBringsNobodyInWhoWasNeverKnown() {
        book.apply(reading(2), NOW);
        assertThat(book.apply(reading(1, to(1, SampleStore.CARS)), NOW)).isFalse();
    }

    @Test
    void shutConsentIsLeftOutOfEveryReading() {
        book.apply(reading(1, to(1, SampleStore.CARS), to(2, SampleStore.TOYS)), NOW);
        book.shut(SHOPPER, id(1), NOW);
        assertThat(book.find(SHOPPER).consents()).extracting(Consent::id).containsExactly(id(2));
        book.apply(reading(2, to(1, SampleStore.CARS), to(2, SampleStore.TOYS)), NOW);
        assertThat(book.find(SHOPPER).consents()).extracting(Consent::id).containsExactly(id(2));
    }

    @Test
    void nobodyShutsTheBookForAnotherShoppersConsent() {
        book.shut(new ShopperId(new UUID(7, 7)), id(1), NOW);
        assertThat(book.apply(reading(1, to(1, SampleStore.CARS)), NOW)).isTrue();
    }

    @Test
    void endThatWasNeverRecordedIsOverWhenTheStonesAreCleared() {
        book.shut(SHOPPER, id(1), NOW);
        book.clearTombstones(NOW);
        assertThat(book.apply(reading(1, to(1, SampleStore.CARS)), NOW)).isFalse();
        book.clearTombstones(NOW.plusNanos(1));
        assertThat(book.apply(reading(1, to(1, SampleStore.CARS)), NOW)).isTrue();
    }

    @Test
    void shutHoldsFromItsReturnOnAgainstReadingsAtTheSameTime() throws InterruptedException {
        AtomicBoolean over = new AtomicBoolean();
        Thread reader = new Thread(() -> {
            for (int i = 1; !over.get(); i++) {
                book.apply(reading(i, to(1, SampleStore.CARS), to(2, SampleStore.TOYS)), NOW);
            }
        });
        reader.start();
        try {
            for (int round = 0; round < 200; round++) {
                book.shut(SHOPPER, id(1), NOW);
                for (int i = 0; i < 50; i++) {
                    ShopperConsents found = book.find(SHOPPER);
                    assertThat(found == null ? java.util.List.<Consent>of() : found.consents())
                            .extracting(Consent::id)
                            .doesNotContain(id(1));
                }
                book.clearTombstones(NOW.plusSeconds(1));
            }
        } finally {
            over.set(true);
            reader.join();
        }
    }
}
