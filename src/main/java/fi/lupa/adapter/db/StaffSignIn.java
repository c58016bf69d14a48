package fi.lupa.adapter.db;

import fi.lupa.engine.ClientNetwork;
import fi.lupa.engine.Principal;
import fi.lupa.retail.StoreId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sign-in of staff: the built-in administrator, whose password comes from the settings, and users. A user is read anew each
 * time, so that every change of one holds at once, on every instance.
 */
@ApplicationScoped
class StaffSignIn {
    private static final String USER =
            "SELECT password_hash, role, store_ids, " + StaffAccount.MARK + " AS mark FROM account a WHERE name = $1";

    private final Pool pool;
    private final PasswordHashes passwords;
    private final GuessLimit limit;
    private final String adminPassword;

    StaffSignIn(
            Pool pool,
            PasswordHashes passwords,
            GuessLimit limit,
            @ConfigProperty(name = "lupa.admin-password") String adminPassword) {
        this.pool = pool;
        this.passwords = passwords;
        this.limit = limit;
        this.adminPassword = adminPassword;
    }

    /** Who of the staff has that user name and password; an unknown name takes as long as a wrong password. */
    Uni<Optional<Principal>> byPassword(String username, String password, ClientNetwork from) {
        return Uni.createFrom().deferred(() -> {
            limit.take(username, from);
            return find(username, password)
                    .invoke(found -> found.ifPresent(x -> limit.giveBack(username, from)))
                    .onFailure()
                    .invoke(() -> limit.giveBack(username, from));
        });
    }

    private Uni<Optional<Principal>> find(String username, String password) {
        if (username.equals(Principal.OfStaff.ADMIN)) {
            return Uni.createFrom().item(admin(username, password));
        }
        return pool.preparedQuery(USER).execute(Tuple.of(username)).chain(rows -> find(username, password, rows));
    }

    private Uni<Optional<Principal>> find(String username, String password, RowSet<Row> rows) {
        RowIterator<Row> found = rows.iterator();
        if (!found.hasNext()) {
            return passwords.matchesNothing(password).replaceWith(Optional.empty());
        }
        Row row = found.next();
        return passwords
                .matches(password, row.getString("password_hash"))
                .map(fits -> fits ? Optional.of(principal(username, row)) : Optional.empty());
    }

    private static Principal principal(String username, Row row) {
        Set<StoreId> stores = Arrays.stream(row.getArrayOfStrings("store_ids"))
                .map(StoreId::new)
                .collect(Collectors.toUnmodifiableSet());
        return new Principal.OfStaff(username, row.getString("role"), stores, row.getString("mark"));
    }

    private Optional<Principal> admin(String username, String password) {
        return Secrets.same(password, adminPassword)
                ? Optional.of(Principal.OfStaff.administrator(username))
                : Optional.empty();
    }
}
