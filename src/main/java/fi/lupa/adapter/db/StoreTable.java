package fi.lupa.adapter.db;

import fi.lupa.engine.GatewayCredential;
import fi.lupa.engine.Precondition;
import fi.lupa.engine.Principal;
import fi.lupa.engine.Refusal;
import fi.lupa.engine.StoreFilter;
import fi.lupa.engine.StoreLayout;
import fi.lupa.engine.Stores;
import fi.lupa.engine.Versioned;
import fi.lupa.engine.Written;
import fi.lupa.retail.GatewayId;
import fi.lupa.retail.Store;
import fi.lupa.retail.StoreId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Stores and gateways' credentials in PostgreSQL. */
@ApplicationScoped
class StoreTable implements Stores {
    private static final String FORGET =
            "delete from GatewayCredentialEntity c where c.key.store = :store and c.key.gateway not in (:gateways)";

    private final Transactions transactions;
    private final StoreFilter filter;

    StoreTable(Transactions transactions, StoreFilter filter) {
        this.transactions = transactions;
        this.filter = filter;
    }

    @Override
    public Uni<Written<StoreLayout>> put(Principal.OfStaff who, StoreLayout layout, Precondition precondition) {
        Store store = layout.store();
        return transactions.runAgainIfTaken(
                who,
                session -> requireRetailer(session, store)
                        .chain(x -> session.find(StoreEntity.class, store.id().value(), LockModeType.PESSIMISTIC_WRITE))
                        .invoke(found -> requireOwner(found, store))
                        .chain(found -> Upsert.write(
                                session,
                                found,
                                precondition,
                                () -> StoreEntity.blank(store),
                                entity -> entity.take(layout)))
                        .call(() -> forgetOthers(session, store))
                        .map(written -> written.map(StoreEntity::toLayout)));
    }

    private static Uni<Void> requireRetailer(Mutiny.Session session, Store store) {
        return session.find(RetailerEntity.class, store.retailer().value())
                .onItem()
                .ifNull()
                .failWith(() ->
                        Refusal.invalid(List.of(new Refusal.Flaw("retailerId", "exists", "there is no such retailer"))))
                .replaceWithVoid();
    }

    private static void requireOwner(@Nullable StoreEntity found, Store wanted) {
        if (found != null && !found.retailerId.equals(wanted.retailer().value())) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "the retailer of a store does not change");
        }
    }

    private static Uni<Integer> forgetOthers(Mutiny.Session session, Store store) {
        return session.createMutationQuery(FORGET)
                .setParameter("store", store.id().value())
                .setParameter(
                        "gateways",
                        store.gateways().keySet().stream().map(GatewayId::value).toList())
                .executeUpdate();
    }

    @Override
    public Uni<Optional<Versioned<StoreLayout>>> get(Principal.OfStaff who, StoreId id) {
        return transactions.run(
                who,
                session -> session.find(StoreEntity.class, id.value())
                        .map(found -> Optional.ofNullable(found)
                                .filter(e -> filter.admits(who, Set.of(id)))
                                .map(e -> new Versioned<>(e.toLayout(), e.version()))));
    }

    @Override
    public Uni<Boolean> replace(Principal.OfStaff who, GatewayCredential credential) {
        String store = credential.gateway().store().value();
        return transactions.runAgainIfTaken(
                who,
                session -> session.find(StoreEntity.class, store, LockModeType.PESSIMISTIC_READ)
                        .chain(found -> has(found, credential)
                                ? session.merge(GatewayCredentialEntity.of(credential))
                                        .replaceWith(true)
                                : Uni.createFrom().item(false)));
    }

    private static boolean has(@Nullable StoreEntity store, GatewayCredential credential) {
        return store != null
                && store.toStore().zoneOf(credential.gateway().gateway()).isPresent();
    }
}
