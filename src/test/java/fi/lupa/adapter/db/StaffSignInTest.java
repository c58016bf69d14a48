package fi.lupa.adapter.db;

import static fi.lupa.adapter.db.Db.await;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lupa.LupaTestResource;
import fi.lupa.engine.ClientNetwork;
import fi.lupa.engine.Principal;
import fi.lupa.engine.TooManyGuesses;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sign-in of staff while others guess. */
@QuarkusTest
@QuarkusTestResource(LupaTestResource.class)
class StaffSignInTest {
    private static final ClientNetwork HERE = ClientNetwork.of("192.0.2.1");
    private static final String PASSWORD = "correct horse battery";

    @Inject
    Pool pool;

    @Inject
    PasswordHashes passwords;

    private StaffSignIn signIn;
    private String user;

    @BeforeEach
    void open() {
        signIn = new StaffSignIn(pool, passwords, new GuessLimit(1), PASSWORD);
        Db db = new Db(pool);
        user = new Accounts(db).add("manager", "s1").name();
        db.run("UPDATE account SET password_hash = $2 WHERE name = $1", user, await(passwords.hash(PASSWORD)));
    }

    @Test
    void guessesDoNotKeepOutTheAdministrator() {
        guessUntilLimited("admin");
        assertThat(await(as("admin", PASSWORD))).contains(Principal.OfStaff.administrator("admin"));
    }

    @Test
    void guessesDoNotKeepOutAUserWhoSignedInAShortWhileAgo() {
        assertThat(await(as(user, PASSWORD))).isPresent();
        guessUntilLimited(user);
        assertThat(await(as(user, PASSWORD))).isPresent();
    }

    @Test
    void guessesOfManyNamesDoNotKeepThemOutEither() {
        await(as(user, PASSWORD));
        for (int i = 0; i < 10; i++) {
            await(as("name-" + i, "wrong"));
        }
        assertThat(Db.failureOf(as("name", "wrong"))).isInstanceOf(TooManyGuesses.class);
        assertThat(await(as(user, PASSWORD))).isPresent();
        assertThat(await(as("admin", PASSWORD))).isPresent();
    }

    @Test
    void guessesLimitAUserWhoDidNotSignIn() {
        guessUntilLimited(user);
        assertThat(Db.failureOf(as(user, PASSWORD))).isInstanceOf(TooManyGuesses.class);
    }

    private void guessUntilLimited(String name) {
        assertThat(await(as(name, "wrong"))).isEmpty();
        assertThat(Db.failureOf(as(name, "wrong"))).isInstanceOf(TooManyGuesses.class);
    }

    private Uni<Optional<Principal>> as(String name, String password) {
        return signIn.byPassword(name, password, HERE);
    }
}
