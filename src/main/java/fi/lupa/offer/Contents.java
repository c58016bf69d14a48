package fi.lupa.offer;

import fi.lupa.retail.LanguageChoice;
import java.util.Map;
import java.util.Objects;

/** An offer's content by BCP 47 language tag; never empty. */
public record Contents(Map<String, Content> byLanguage) {
    /** Takes a copy. */
    public Contents {
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException("content has at least one language");
        }
        byLanguage = Map.copyOf(byLanguage);
    }

    /** The content for a shopper: in the language that is wanted, then the retailer's, then any. */
    public Content forLanguage(String wanted, String fallback) {
        return Objects.requireNonNull(byLanguage.get(LanguageChoice.of(byLanguage.keySet(), wanted, fallback)));
    }
}
