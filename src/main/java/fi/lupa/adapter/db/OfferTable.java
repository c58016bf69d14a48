package fi.lupa.adapter.db;

import fi.lupa.engine.KeptOffer;
import fi.lupa.engine.OfferDraft;
import fi.lupa.engine.Offers;
import fi.lupa.engine.Precondition;
import fi.lupa.engine.Principal;
import fi.lupa.engine.Refusal;
import fi.lupa.engine.StoreFilter;
import fi.lupa.engine.Written;
import fi.lupa.offer.OfferId;
import fi.lupa.offer.OfferStatus;
import fi.lupa.retail.StoreId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Offers in PostgreSQL. */
@ApplicationScoped
class OfferTable implements Offers {
    private final Transactions transactions;
    private final OfferStores stores;
    private final StoreFilter filter;
    private final Clock clock;

    OfferTable(Transactions transactions, OfferStores stores, StoreFilter filter, Clock clock) {
        this.transactions = transactions;
        this.stores = stores;
        this.filter = filter;
        this.clock = clock;
    }

    /** An id that is taken by an offer which row level security hides is found out only when the row is inserted. */
    @Override
    public Uni<Written<KeptOffer>> put(Principal.OfStaff who, OfferDraft draft, Precondition precondition) {
        return transactions
                .runAgainIfTaken(who, session -> put(session, who, draft, precondition))
                .onFailure(failure -> !who.isAdmin() && Transactions.isTaken(failure))
                .transform(failure -> hidden())
                .map(written -> written.map(OfferEntity::toOffer));
    }

    private Uni<Written<OfferEntity>> put(
            Mutiny.Session session, Principal.OfStaff who, OfferDraft draft, Precondition precondition) {
        return lock(session, draft.id())
                .invoke(found -> requireExpected(who, found, precondition))
                .chain(found -> stores.retailerOf(session, who, draft)
                        .invoke(() -> requireSeen(who, found))
                        .invoke(() -> requireNotDeleted(found))
                        .invoke(() -> requireNotRevived(found, draft))
                        .chain(retailer -> Upsert.write(
                                session,
                                found,
                                precondition,
                                () -> OfferEntity.blank(draft.id().value(), now()),
                                entity -> entity.take(draft.of(retailer, entity.createdAt, entity.version)))));
    }

    private static Uni<@Nullable OfferEntity> lock(Mutiny.Session session, OfferId id) {
        return session.find(OfferEntity.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Whoever may not see everything is not told, by the precondition, whether a hidden offer is there. */
    private void requireExpected(Principal.OfStaff who, @Nullable OfferEntity found, Precondition precondition) {
        boolean isSeen = found != null && stores.admit(who, found);
        if (precondition.mustExist() && !isSeen && !who.isAdmin()) {
            throw hidden();
        }
    }

    private void requireSeen(Principal.OfStaff who, @Nullable OfferEntity found) {
        if (found != null && !stores.admit(who, found)) {
            throw hidden();
        }
    }

    private static Refusal hidden() {
        return Refusal.of(Refusal.Kind.NOT_FOUND, "there is no such offer");
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

    @Override
    public Uni<Optional<KeptOffer>> get(Principal.OfStaff who, OfferId id) {
        return transactions.run(
                who,
                session -> session.find(OfferEntity.class, id.value())
                        .map(found -> Optional.ofNullable(found)
                                .filter(offer -> offer.deletedAt == null)
                                .filter(offer -> stores.admit(who, offer))
                                .map(OfferEntity::toOffer)));
    }

    @Override
    public Uni<Boolean> delete(Principal.OfStaff who, OfferId id, Precondition precondition) {
        return transactions.run(who, session -> lock(session, id).map(found -> delete(who, found, precondition)));
    }

    private boolean delete(Principal.OfStaff who, @Nullable OfferEntity found, Precondition precondition) {
        if (found == null || found.deletedAt != null || !stores.admit(who, found)) {
            return false;
        }
        Upsert.require(precondition, found);
        found.deletedAt = now();
        return true;
    }

    @Override
    public Uni<List<KeptOffer>> list(Principal.OfStaff who, @Nullable StoreId store, String after, int limit) {
        OfferList list = new OfferList(store, filter.limit(who), after, limit);
        return transactions.run(
                who,
                session -> list.read(session)
                        .map(found -> found.stream().map(OfferEntity::toOffer).toList()));
    }

    /** To the microsecond, which is what the database keeps. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
