package fi.lupa.adapter.db;

import fi.lupa.engine.ClientNetwork;
import fi.lupa.engine.Principal;
import fi.lupa.retail.StoreId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
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

    /**
     * Who of the staff has that user name and password; an unknown name takes as long as a wrong password. A password that is
     * known to be right without a slow comparison passes whatever others guessed.
     */
    Uni<Optional<Principal>> byPassword(String username, String password, ClientNetwork from) {
        return username.equals(Principal.OfStaff.ADMIN)
                ? Uni.createFrom().item(() -> admin(username, password, from))
                : pool.preparedQuery(USER)
                        .execute(Tuple.of(username))
                        .map(StaffSignIn::first)
                        .chain(found -> user(username, password, from, found));
    }

    private Optional<Principal> admin(String username, String password, ClientNetwork from) {
        if (Secrets.same(password, adminPassword)) {
            return Optional.of(Principal.OfStaff.administrator(username));
        }
        limit.take(username, from);
        return Optional.empty();
    }

    private static Optional<Row> first(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).findFirst();
    }

    private Uni<Optional<Principal>> user(String username, String password, ClientNetwork from, Optional<Row> found) {
        Optional<String> hash = found.map(row -> row.getString("password_hash"));
        Uni<Boolean> fits = hash.filter(known -> passwords.isRemembered(password, known))
                .map(known -> Uni.createFrom().item(true))
                .orElseGet(() -> guess(username, from, compare(password, hash)));
        return fits.map(right -> right ? found.map(row -> principal(username, row)) : Optional.empty());
    }

    private Uni<Boolean> compare(String password, Optional<String> hash) {
        return hash.map(known -> passwords.matches(password, known))
                .orElseGet(() -> passwords.matchesNothing(password));
    }

    private Uni<Boolean> guess(String username, ClientNetwork from, Uni<Boolean> comparison) {
        return Uni.createFrom().deferred(() -> {
            limit.take(username, from);
            return comparison
                    .invoke(fits -> {
                        if (fits) {
                            limit.giveBack(username, from);
                        }
                    })
                    .onFailure()
                    .invoke(() -> limit.giveBack(username, from));
        });
    }

    private static Principal principal(String username, Row row) {
        Set<StoreId> stores = Arrays.stream(row.getArrayOfStrings("store_ids"))
                .map(StoreId::new)
                .collect(Collectors.toUnmodifiableSet());
        return new Principal.OfStaff(username, row.getString("role"), stores, row.getString("mark"));
    }
}
