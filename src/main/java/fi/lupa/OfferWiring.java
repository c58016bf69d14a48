package fi.lupa;

import fi.lupa.engine.BookKeeper;
import fi.lupa.engine.EndingFlow;
import fi.lupa.engine.OfferFlow;
import fi.lupa.engine.Offers;
import fi.lupa.engine.OwnStores;
import fi.lupa.engine.StoreFilter;
import fi.lupa.engine.TopicFlow;
import fi.lupa.engine.Topics;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The flow of offers over its ports, and who may see which. */
@Singleton
final class OfferWiring {
    @Produces
    @Singleton
    StoreFilter stores() {
        return new OwnStores();
    }

    @Produces
    @Singleton
    OfferFlow offers(Offers offers, EndingFlow endings, BookKeeper books) {
        return new OfferFlow(offers, endings, books);
    }

    @Produces
    @Singleton
    TopicFlow topics(Topics topics, EndingFlow endings, BookKeeper books) {
        return new TopicFlow(topics, endings, books);
    }
}
