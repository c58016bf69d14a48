package fi.lupa.adapter.db;

import fi.lupa.engine.Principal;
import fi.lupa.retail.StoreId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The role that a transaction runs under: whoever is no administrator becomes {@code lupa_manager} of their own stores, so that
 * row level security hides the rest whatever the statements ask for. Role and stores are set for the transaction alone (the
 * effect of {@code SET LOCAL}), so that a pooled connection never carries them on.
 */
@ApplicationScoped
class DatabaseRole {
    private static final String ENTER =
            "SELECT set_config('lupa.stores', %s, true), set_config('role', 'lupa_manager', true)";
    private static final String OF_SESSION = ENTER.formatted("?1");
    private static final String OF_CONNECTION = ENTER.formatted("$1");
    private static final String LEAVE = "SELECT set_config('role', 'none', true)";

    /**
     * Makes the session's transaction run under somebody's role; before its first statement. Fails with {@link
     * fi.lupa.engine.Refusal} where the account changed since the sign-in.
     */
    Uni<Void> enter(Mutiny.Session session, Principal.OfStaff who) {
        return StaffAccount.hold(session, who).chain(() -> take(session, who));
    }

    private static Uni<Void> take(Mutiny.Session session, Principal.OfStaff who) {
        return who.isAdmin()
                ? Uni.createFrom().voidItem()
                : session.createNativeQuery(OF_SESSION, Object[].class)
                        .setParameter(1, stores(who))
                        .getSingleResult()
                        .replaceWithVoid();
    }

    /** Like {@link #enter(Mutiny.Session, Principal.OfStaff)}, until the transaction leaves the role. */
    Uni<Void> enter(SqlConnection transaction, Principal.OfStaff who) {
        return StaffAccount.hold(transaction, who).chain(() -> take(transaction, who));
    }

    private static Uni<Void> take(SqlConnection transaction, Principal.OfStaff who) {
        return who.isAdmin()
                ? Uni.createFrom().voidItem()
                : transaction
                        .preparedQuery(OF_CONNECTION)
                        .execute(Tuple.of(stores(who)))
                        .replaceWithVoid();
    }

    /** Makes the rest of the transaction run as the program, once somebody's right was established in it. */
    Uni<Void> leave(SqlConnection transaction, Principal.OfStaff who) {
        return who.isAdmin()
                ? Uni.createFrom().voidItem()
                : transaction.query(LEAVE).execute().replaceWithVoid();
    }

    /** As the schema's policies take them: ids contain no comma, and no stores at all admit nothing. */
    private static String stores(Principal.OfStaff who) {
        return who.stores().stream().map(StoreId::value).collect(Collectors.joining(","));
    }
}
