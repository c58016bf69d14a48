package fi.lupa.adapter.db;

import fi.lupa.engine.Precondition;
import fi.lupa.engine.Principal;
import fi.lupa.engine.Refusal;
import fi.lupa.engine.User;
import fi.lupa.engine.UserDraft;
import fi.lupa.engine.Users;
import fi.lupa.engine.Versioned;
import fi.lupa.engine.Written;
import fi.lupa.retail.StoreId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Users in PostgreSQL. */
@ApplicationScoped
class UserTable implements Users {
    private final Transactions transactions;
    private final PasswordHashes passwords;

    UserTable(Transactions transactions, PasswordHashes passwords) {
        this.transactions = transactions;
        this.passwords = passwords;
    }

    /** The slow hash is made before the transaction, which holds a connection. */
    @Override
    public Uni<Written<User>> put(Principal.OfStaff who, UserDraft draft, Precondition precondition) {
        return hash(draft.password())
                .chain(hash -> change(who, session -> put(session, draft.user(), hash, precondition)))
                .map(written -> written.map(UserEntity::toUser));
    }

    private <T> Uni<T> change(Principal.OfStaff who, Function<Mutiny.Session, Uni<T>> work) {
        return transactions.run(session -> StaffAccount.changeAlone(session)
                .chain(() -> transactions.as(who, work).apply(session)));
    }

    private Uni<Optional<String>> hash(@Nullable String password) {
        return password == null
                ? Uni.createFrom().item(Optional.empty())
                : passwords.hash(password).map(Optional::of);
    }

    private static Uni<Written<UserEntity>> put(
            Mutiny.Session session, User user, Optional<String> hash, Precondition precondition) {
        return lock(session, user.name())
                .invoke(found -> Upsert.require(precondition, found))
                .invoke(found -> requirePassword(found, hash))
                .call(() -> requireStores(session, user.stores()))
                .chain(found -> Upsert.write(
                        session,
                        found,
                        precondition,
                        () -> UserEntity.blank(user.name()),
                        entity -> entity.take(user, hash)));
    }

    private static Uni<@Nullable UserEntity> lock(Mutiny.Session session, String name) {
        return session.find(UserEntity.class, name, LockModeType.PESSIMISTIC_WRITE);
    }

    private static void requirePassword(@Nullable UserEntity found, Optional<String> hash) {
        if (found == null && hash.isEmpty()) {
            throw Refusal.invalid(List.of(new Refusal.Flaw("password", "required", "a new user needs a password")));
        }
    }

    private static Uni<Void> requireStores(Mutiny.Session session, Set<StoreId> stores) {
        List<String> ids = stores.stream().map(StoreId::value).sorted().toList();
        return session.createSelectionQuery("select s.id from StoreEntity s where s.id in (:ids)", String.class)
                .setParameter("ids", ids)
                .getResultList()
                .invoke(found -> requireAll(ids, found))
                .replaceWithVoid();
    }

    private static void requireAll(List<String> wanted, List<String> found) {
        List<Refusal.Flaw> flaws = wanted.stream()
                .filter(id -> !found.contains(id))
                .map(id -> new Refusal.Flaw("storeIds", "exists", "there is no store " + id))
                .toList();
        if (!flaws.isEmpty()) {
            throw Refusal.invalid(flaws);
        }
    }

    @Override
    public Uni<Optional<Versioned<User>>> get(String name) {
        return transactions.run(session -> session.find(UserEntity.class, name)
                .map(found -> Optional.ofNullable(found).map(UserEntity::toVersioned)));
    }

    @Override
    public Uni<Boolean> delete(Principal.OfStaff who, String name, Precondition precondition) {
        return change(
                who,
                session -> lock(session, name).chain(found -> {
                    if (found == null) {
                        return Uni.createFrom().item(false);
                    }
                    Upsert.require(precondition, found);
                    return session.remove(found).replaceWith(true);
                }));
    }

    @Override
    public Uni<List<Versioned<User>>> list(String after, int limit) {
        return transactions.run(session -> session.createSelectionQuery(
                        "from UserEntity u where u.name > :after order by u.name", UserEntity.class)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList()
                .map(found -> found.stream().map(UserEntity::toVersioned).toList()));
    }
}
