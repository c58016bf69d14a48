package fi.lupa.adapter.console;

import fi.lupa.engine.Books;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Makes the page's model in the language that a request asks for. */
@Singleton
class PageModels {
    private final DemoState state;
    private final Books books;
    private final Clock clock;

    PageModels(DemoState state, Books books, Clock clock) {
        this.state = state;
        this.books = books;
        this.clock = clock;
    }

    /**
     * The model in a language.
     *
     * @param lang the tag that was chosen; null for what the browser prefers
     */
    PageModel in(@Nullable String lang, HttpHeaders headers) {
        return new PageModel(state, books, clock, Language.of(lang, headers.getAcceptableLanguages()));
    }
}
