package fi.lupa.adapter.db;

import fi.lupa.retail.StoreId;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * A part of the list of offers that are not deleted, in the order of their ids.
 *
 * @param store the store that they run in; null for any
 * @param limit the stores that they may run in at most; empty for no limit
 * @param after the id that they follow
 * @param size how many
 */
record OfferList(@Nullable StoreId store, Optional<Set<StoreId>> limit, String after, int size) {
    private static final String ALL = "SELECT * FROM offer WHERE deleted_at IS NULL AND id > :after";
    private static final String OF_STORE = " AND store_ids @> ARRAY[CAST(:store AS text)]";
    private static final String WITHIN = " AND store_ids <@ string_to_array(:within, ',')";
    private static final String IN_ORDER = " ORDER BY id LIMIT :size";

    /** The offers. */
    Uni<List<OfferEntity>> read(Mutiny.Session session) {
        Mutiny.SelectionQuery<OfferEntity> query = session.createNativeQuery(sql(), OfferEntity.class)
                .setParameter("after", after)
                .setParameter("size", size);
        if (store != null) {
            query.setParameter("store", store.value());
        }
        limit.ifPresent(own ->
                query.setParameter("within", own.stream().map(StoreId::value).collect(Collectors.joining(","))));
        return query.getResultList();
    }

    private String sql() {
        return ALL + (store == null ? "" : OF_STORE) + (limit.isEmpty() ? "" : WITHIN) + IN_ORDER;
    }
}
