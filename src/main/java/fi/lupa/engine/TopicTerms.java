package fi.lupa.engine;

import fi.lupa.retail.Topic;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A topic as a shopper is asked about it.
 *
 * @param names by BCP 47 language tag; never empty
 * @param minAge in years; null for any age
 */
public record TopicTerms(
        Topic topic, Map<String, String> names, @Nullable Integer minAge) {
    /** Takes a copy. */
    public TopicTerms {
        names = Map.copyOf(names);
    }
}
