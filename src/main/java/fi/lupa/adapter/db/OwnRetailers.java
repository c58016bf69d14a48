package fi.lupa.adapter.db;

import fi.lupa.engine.Principal;
import fi.lupa.engine.StoreFilter;
import fi.lupa.retail.RetailerId;
import fi.lupa.retail.StoreId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Finds what is a retailer's for those who may see a store of that retailer. */
@ApplicationScoped
class OwnRetailers {
    private static final String COUNT =
            "select count(*) from StoreEntity s where s.retailerId = :retailer and s.id in (:ids)";

    private final StoreFilter filter;

    OwnRetailers(StoreFilter filter) {
        this.filter = filter;
    }

    /** The entity of a key, or null where it is not there or who asks may see no store of the retailer. */
    <E> Uni<@Nullable E> find(
            Mutiny.Session session, Principal.OfStaff who, Class<E> type, Object key, RetailerId retailer) {
        return mayKnow(session, filter.limit(who), retailer)
                .chain(may -> may ? session.find(type, key) : Uni.createFrom().nullItem());
    }

    private static Uni<Boolean> mayKnow(Mutiny.Session session, Optional<Set<StoreId>> limit, RetailerId retailer) {
        return limit.map(own -> session.createSelectionQuery(COUNT, Long.class)
                        .setParameter("retailer", retailer.value())
                        .setParameter("ids", own.stream().map(StoreId::value).toList())
                        .getSingleResult()
                        .map(count -> count > 0))
                .orElseGet(() -> Uni.createFrom().item(true));
    }
}
