package fi.lupa.adapter.db;

import static fi.lupa.adapter.db.Db.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PasswordHashesTest {
    private static final String PASSWORD = "correct horse battery";

    private final Vertx vertx = Vertx.vertx();
    private final PasswordHashes hashes = new PasswordHashes(vertx, new SecureRandom());
    private final String hash = await(hashes.hash(PASSWORD));

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void onlyThePasswordFitsAlsoAfterItDid() {
        assertThat(hash).startsWith("$2a$10$").doesNotContain(PASSWORD);
        for (int i = 0; i < 2; i++) {
            assertThat(await(hashes.matches(PASSWORD, hash))).isTrue();
            assertThat(await(hashes.matches(PASSWORD + "!", hash))).isFalse();
            assertThat(await(hashes.matches(PASSWORD, await(hashes.hash("another password")))))
                    .isFalse();
        }
        assertThat(await(hashes.matchesNothing(PASSWORD))).isFalse();
    }

    @Test
    void whatFittedIsNotComparedSlowlyAgain() {
        await(hashes.matches(PASSWORD, hash));
        hashes.matches(PASSWORD, hash)
                .subscribe()
                .withSubscriber(UniAssertSubscriber.create())
                .assertCompleted()
                .assertItem(true);
        hashes.matches("wrong", hash)
                .subscribe()
                .withSubscriber(UniAssertSubscriber.create())
                .assertNotTerminated()
                .awaitItem()
                .assertItem(false);
    }

    @Test
    void whatBcryptDoesNotLookAtIsNoPartOfAPassword() {
        assertThat(await(hashes.matches(PASSWORD + "\0", hash))).isFalse();
        assertThat(await(hashes.matches(PASSWORD + "\0" + PASSWORD, hash))).isFalse();
        String longest = "a".repeat(72);
        String ofLongest = await(hashes.hash(longest));
        assertThat(await(hashes.matches(longest, ofLongest))).isTrue();
        assertThat(await(hashes.matches(longest + "b", ofLongest))).isFalse();
    }
}
