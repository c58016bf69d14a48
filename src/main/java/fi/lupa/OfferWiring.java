package fi.lupa;

import fi.lupa.engine.BookKeeper;
import fi.lupa.engine.EndingFlow;
import fi.lupa.engine.OfferFlow;
import fi.lupa.engine.Offers;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The flow of offers over its ports. */
@Singleton
final class OfferWiring {
    @Produces
    @Singleton
    OfferFlow offers(Offers offers, EndingFlow endings, BookKeeper books) {
        return new OfferFlow(offers, endings, books);
    }
}
