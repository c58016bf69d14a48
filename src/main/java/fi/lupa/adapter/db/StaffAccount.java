package fi.lupa.adapter.db;

import fi.lupa.engine.Principal;
import fi.lupa.engine.Refusal;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The account of a member of staff, read again in the transaction that acts for them: between the sign-in and the last byte of a
 * request there is as much time as its sender takes. The row is held as a reader until the commit, so that a change of it waits
 * for the work, or the work for the change. It is locked before all else.
 */
final class StaffAccount {
    /** Tells what a row {@code a} of {@code account} holds from all that it may become. */
    static final String MARK = "encode(sha256(convert_to(CAST(a AS text), 'UTF8')), 'hex')";

    private static final String HOLD =
            "SELECT count(*) FROM (SELECT 1 FROM account a WHERE name = %s AND " + MARK + " = %s FOR SHARE) held";
    private static final String OF_SESSION = HOLD.formatted("?1", "?2");
    private static final String OF_CONNECTION = HOLD.formatted("$1", "$2");

    /** Keeps other writers of accounts out, so that two who change each other do not wait for each other; not readers. */
    private static final String ALONE = "LOCK TABLE account IN SHARE ROW EXCLUSIVE MODE";

    private StaffAccount() {}

    /** Holds the account; fails with {@link Refusal} unless it is what it was at the sign-in. */
    static Uni<Void> hold(Mutiny.Session session, Principal.OfStaff who) {
        return who.isBuiltIn()
                ? Uni.createFrom().voidItem()
                : session.createNativeQuery(OF_SESSION, Long.class)
                        .setParameter(1, who.name())
                        .setParameter(2, who.account())
                        .getSingleResult()
                        .invoke(StaffAccount::requireOne)
                        .replaceWithVoid();
    }

    /** Like {@link #hold(Mutiny.Session, Principal.OfStaff)}. */
    static Uni<Void> hold(SqlConnection transaction, Principal.OfStaff who) {
        return who.isBuiltIn()
                ? Uni.createFrom().voidItem()
                : transaction
                        .preparedQuery(OF_CONNECTION)
                        .execute(Tuple.of(who.name(), who.account()))
                        .invoke(rows -> requireOne(rows.iterator().next().getLong(0)))
                        .replaceWithVoid();
    }

    private static void requireOne(long held) {
        if (held != 1) {
            throw Refusal.of(Refusal.Kind.SIGNED_OUT, "the account is not what it was at the sign-in");
        }
    }

    /** Makes the transaction the only one that changes accounts; before it holds one. */
    static Uni<Void> changeAlone(Mutiny.Session session) {
        return session.createNativeQuery(ALONE).executeUpdate().replaceWithVoid();
    }
}
