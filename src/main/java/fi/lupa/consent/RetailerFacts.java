package fi.lupa.consent;

import fi.lupa.retail.StoreId;
import fi.lupa.retail.TopicId;
import java.util.Map;
import java.util.Set;

/**
 * What a grant is checked against: of what it names, that which is the retailer's.
 *
 * @param exists whether there is such a retailer
 * @param languages of the notice that it names; empty if there is no such notice
 */
public record RetailerFacts(
        boolean exists, Map<TopicId, TopicFacts> topics, Set<StoreId> stores, Set<String> languages) {
    /** Takes copies. */
    public RetailerFacts {
        topics = Map.copyOf(topics);
        stores = Set.copyOf(stores);
        languages = Set.copyOf(languages);
    }

    /**
     * What matters of a topic.
     *
     * @param minAge in years; 0 for no limit
     */
    public record TopicFacts(boolean sensitive, int minAge) {}
}
