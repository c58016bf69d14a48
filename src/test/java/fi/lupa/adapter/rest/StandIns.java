package fi.lupa.adapter.rest;

import fi.lupa.engine.Books;
import fi.lupa.engine.EndingFlow;
import fi.lupa.engine.Endings;
import fi.lupa.engine.Sealer;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** What the program wires around the API, where nothing else does. */
final class StandIns {
    @Produces
    @Singleton
    @DefaultBean
    Books books() {
        return Books.empty();
    }

    @Produces
    @Singleton
    @DefaultBean
    EndingFlow endingFlow(Books books, Endings endings, Sealer sealer, Clock clock) {
        return new EndingFlow(books, endings, sealer, clock, Duration.ofSeconds(5), shopper -> {});
    }
}
