package fi.lupa.adapter.db;

import fi.lupa.engine.OfferDraft;
import fi.lupa.engine.OfferFit;
import fi.lupa.engine.Principal;
import fi.lupa.engine.Refusal;
import fi.lupa.engine.StoreFilter;
import fi.lupa.retail.RetailerId;
import fi.lupa.retail.Store;
import fi.lupa.retail.StoreId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** The stores of an offer: whose it is, and whether it fits them. A store of somebody else is like one that is not there. */
@ApplicationScoped
class OfferStores {
    private final StoreFilter filter;

    OfferStores(StoreFilter filter) {
        this.filter = filter;
    }

    /** Whether all stores of an offer are within the limit of who asks. */
    boolean admit(Principal.OfStaff who, OfferEntity offer) {
        return filter.admits(
                who, Arrays.stream(offer.storeIds).map(StoreId::new).toList());
    }

    /** The retailer whose offer it is; fails with a {@link Refusal} that tells what does not fit. */
    Uni<RetailerId> retailerOf(Mutiny.Session session, Principal.OfStaff who, OfferDraft draft) {
        List<String> ids = draft.stores().stream().map(StoreId::value).toList();
        return session.createSelectionQuery("from StoreEntity s where s.id in (:ids)", StoreEntity.class)
                .setParameter("ids", ids)
                .getResultList()
                .map(found -> OfferFit.retailerOf(draft, byId(who, found)))
                .call(retailer -> requireTopic(session, TopicKey.of(retailer, draft.topic())));
    }

    private Map<StoreId, Store> byId(Principal.OfStaff who, List<StoreEntity> stores) {
        return stores.stream()
                .map(StoreEntity::toStore)
                .filter(store -> filter.admits(who, Set.of(store.id())))
                .collect(Collectors.toMap(Store::id, store -> store));
    }

    private static Uni<Void> requireTopic(Mutiny.Session session, TopicKey key) {
        return session.find(TopicEntity.class, key)
                .onItem()
                .ifNull()
                .failWith(() -> Refusal.invalid(
                        List.of(new Refusal.Flaw("topic", "exists", "the stores' retailer has no such topic"))))
                .replaceWithVoid();
    }
}
