package fi.lupa.retail;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The retailers, stores and topics as this instance knows them. Any thread; readers never wait. */
public final class RetailBook {
    private final Map<StoreId, Store> stores = new ConcurrentHashMap<>();
    private final Map<RetailerId, Retailer> retailers = new ConcurrentHashMap<>();
    private final Map<TopicKey, Topic> topics = new ConcurrentHashMap<>();

    private record TopicKey(RetailerId retailer, TopicId topic) {}

    /** Takes a store unless a later version is known already. */
    public void put(Store store) {
        stores.merge(store.id(), store, (known, given) -> given.version() >= known.version() ? given : known);
    }

    /** Takes a retailer. */
    public void put(Retailer retailer) {
        retailers.put(retailer.id(), retailer);
    }

    /** Takes a topic; one that is sensitive stays so, whatever an older reading says. */
    public void put(Topic topic) {
        topics.merge(
                new TopicKey(topic.retailer(), topic.id()), topic, (known, given) -> known.sensitive() ? known : given);
    }

    /** The store of that id. */
    public Optional<Store> store(StoreId id) {
        return Optional.ofNullable(stores.get(id));
    }

    /** All stores, in no order. */
    public List<Store> stores() {
        return List.copyOf(stores.values());
    }

    /** The retailer of that id. */
    public Optional<Retailer> retailer(RetailerId id) {
        return Optional.ofNullable(retailers.get(id));
    }

    /** The retailer's topic of that id. */
    public Optional<Topic> topic(RetailerId retailer, TopicId id) {
        return Optional.ofNullable(topics.get(new TopicKey(retailer, id)));
    }
}
