package fi.lupa.adapter.db;

import fi.lupa.engine.KeptOffer;
import fi.lupa.engine.OfferDraft;
import fi.lupa.engine.OfferFit;
import fi.lupa.engine.Offers;
import fi.lupa.engine.Precondition;
import fi.lupa.engine.Refusal;
import fi.lupa.engine.Written;
import fi.lupa.offer.OfferId;
import fi.lupa.offer.OfferStatus;
import fi.lupa.retail.RetailerId;
import fi.lupa.retail.Store;
import fi.lupa.retail.StoreId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Offers in PostgreSQL. */
@ApplicationScoped
class OfferTable implements Offers {
    private static final String LIST = "SELECT * FROM offer WHERE deleted_at IS NULL AND id > ?1 ORDER BY id LIMIT ?2";
    private static final String LIST_OF_STORE = "SELECT * FROM offer WHERE deleted_at IS NULL AND id > ?1"
            + " AND store_ids @> ARRAY[CAST(?3 AS text)] ORDER BY id LIMIT ?2";

    private final Transactions transactions;
    private final Clock clock;

    OfferTable(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Uni<Written<KeptOffer>> put(OfferDraft draft, Precondition precondition) {
        return transactions.runAgainIfTaken(session -> retailerOf(session, draft)
                .chain(retailer -> lock(session, draft.id())
                        .invoke(OfferTable::requireNotDeleted)
                        .invoke(found -> requireNotRevived(found, draft))
                        .chain(found -> Upsert.write(
                                session,
                                found,
                                precondition,
                                () -> OfferEntity.blank(draft.id().value(), now()),
                                entity -> entity.take(draft.of(retailer, entity.createdAt, entity.version)))))
                .map(written -> written.map(OfferEntity::toOffer)));
    }

    private static Uni<@Nullable OfferEntity> lock(Mutiny.Session session, OfferId id) {
        return session.find(OfferEntity.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    private static void requireNotDeleted(@Nullable OfferEntity found) {
        if (found != null && found.deletedAt != null) {
            throw Refusal.of(Refusal.Kind.TAKEN, "a deleted offer had this id");
        }
    }

    /** Else a save that was under way would undo a stop. */
    private static void requireNotRevived(@Nullable OfferEntity found, OfferDraft draft) {
        if (found != null && found.stoppedAt != null && draft.status() == OfferStatus.ACTIVE) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "a stopped offer stays stopped: make another one");
        }
    }

    private static Uni<RetailerId> retailerOf(Mutiny.Session session, OfferDraft draft) {
        List<String> ids = draft.stores().stream().map(StoreId::value).toList();
        return session.createSelectionQuery("from StoreEntity s where s.id in (:ids)", StoreEntity.class)
                .setParameter("ids", ids)
                .getResultList()
                .map(found -> OfferFit.retailerOf(draft, byId(found)))
                .call(retailer -> requireTopic(session, TopicKey.of(retailer, draft.topic())));
    }

    private static Map<StoreId, Store> byId(List<StoreEntity> stores) {
        return stores.stream().map(StoreEntity::toStore).collect(Collectors.toMap(Store::id, store -> store));
    }

    private static Uni<Void> requireTopic(Mutiny.Session session, TopicKey key) {
        return session.find(TopicEntity.class, key)
                .onItem()
                .ifNull()
                .failWith(() -> Refusal.invalid(
                        List.of(new Refusal.Flaw("topic", "exists", "the stores' retailer has no such topic"))))
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<KeptOffer>> get(OfferId id) {
        return transactions.run(session -> session.find(OfferEntity.class, id.value())
                .map(found -> Optional.ofNullable(found)
                        .filter(offer -> offer.deletedAt == null)
                        .map(OfferEntity::toOffer)));
    }

    @Override
    public Uni<Boolean> delete(OfferId id, Precondition precondition) {
        return transactions.run(session -> lock(session, id).map(found -> delete(found, precondition)));
    }

    private boolean delete(@Nullable OfferEntity found, Precondition precondition) {
        if (found == null || found.deletedAt != null) {
            return false;
        }
        Upsert.require(precondition, found);
        found.deletedAt = now();
        return true;
    }

    @Override
    public Uni<List<KeptOffer>> list(@Nullable StoreId store, String after, int limit) {
        return transactions.run(session -> query(session, store)
                .setParameter(1, after)
                .setParameter(2, limit)
                .getResultList()
                .map(found -> found.stream().map(OfferEntity::toOffer).toList()));
    }

    private static Mutiny.SelectionQuery<OfferEntity> query(Mutiny.Session session, @Nullable StoreId store) {
        return store == null
                ? session.createNativeQuery(LIST, OfferEntity.class)
                : session.createNativeQuery(LIST_OF_STORE, OfferEntity.class).setParameter(3, store.value());
    }

    /** To the microsecond, which is what the database keeps. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
