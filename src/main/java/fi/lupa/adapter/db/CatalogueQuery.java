package fi.lupa.adapter.db;

import fi.lupa.engine.Catalogue;
import fi.lupa.engine.Catalogues;
import fi.lupa.retail.RetailerId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Catalogues from PostgreSQL. */
@ApplicationScoped
class CatalogueQuery implements Catalogues {
    private static final String TOPICS = "from TopicEntity t where t.key.retailer = :retailer order by t.key.topic";
    private static final String STORES = "from StoreEntity s where s.retailerId = :retailer order by s.id";
    private static final String NOTICES =
            "from NoticeEntity n where n.key.retailer = :retailer order by n.createdAt desc, n.key.notice desc";

    private final Transactions transactions;

    CatalogueQuery(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Uni<Optional<Catalogue>> of(RetailerId retailer) {
        return transactions.run(session -> session.find(RetailerEntity.class, retailer.value())
                .chain(found -> found == null
                        ? Uni.createFrom().item(Optional.empty())
                        : read(session, found).map(Optional::of)));
    }

    /** One after the other, as a session demands. */
    private static Uni<Catalogue> read(Mutiny.Session session, RetailerEntity retailer) {
        return all(session, TOPICS, TopicEntity.class, retailer)
                .chain(topics -> all(session, STORES, StoreEntity.class, retailer)
                        .chain(stores -> newestNotice(session, retailer)
                                .map(notices -> new Catalogue(
                                        retailer.toRetailer(),
                                        topics.stream()
                                                .map(TopicEntity::toTerms)
                                                .toList(),
                                        stores.stream()
                                                .map(StoreEntity::toStore)
                                                .toList(),
                                        notices.isEmpty()
                                                ? null
                                                : notices.get(0).toNotice()))));
    }

    private static Uni<List<NoticeEntity>> newestNotice(Mutiny.Session session, RetailerEntity retailer) {
        return session.createSelectionQuery(NOTICES, NoticeEntity.class)
                .setParameter("retailer", retailer.id)
                .setMaxResults(1)
                .getResultList();
    }

    private static <T> Uni<List<T>> all(Mutiny.Session session, String query, Class<T> type, RetailerEntity retailer) {
        return session.createSelectionQuery(query, type)
                .setParameter("retailer", retailer.id)
                .getResultList();
    }
}
