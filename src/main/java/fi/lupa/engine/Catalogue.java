package fi.lupa.engine;

import fi.lupa.retail.Notice;
import fi.lupa.retail.Retailer;
import fi.lupa.retail.Store;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a shopper can consent to with one retailer.
 *
 * @param topics in the order of their ids
 * @param stores in the order of their ids
 * @param notice the one that was created last; null while there is none, and then no consent can be given
 */
public record Catalogue(
        Retailer retailer,
        List<TopicTerms> topics,
        List<Store> stores,
        @Nullable Notice notice) {
    /** Takes copies. */
    public Catalogue {
        topics = List.copyOf(topics);
        stores = List.copyOf(stores);
    }
}
