package fi.lupa.adapter.db;

import static fi.lupa.adapter.db.Db.await;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lupa.LupaTestResource;
import fi.lupa.engine.Precondition;
import fi.lupa.engine.Principal;
import fi.lupa.engine.Refusal;
import fi.lupa.engine.Users;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rights that are taken away while a request is under way. */
@QuarkusTest
@QuarkusTestResource(LupaTestResource.class)
class StaffAccountTest {
    private static final String WAITING =
            "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%account%'";

    @Inject
    Pool pool;

    @Inject
    Users users;

    @Inject
    Transactions transactions;

    @Inject
    StaffWrites writes;

    private Db db;
    private Accounts accounts;

    @BeforeEach
    void open() {
        db = new Db(pool);
        accounts = new Accounts(db);
    }

    @Test
    void whoIsUnchangedWrites() {
        Principal.OfStaff who = accounts.add("admin");
        assertThat(writes.refused(who)).isEmpty();
        assertThat(writes.refused(Principal.OfStaff.administrator("admin"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM account WHERE name = $1",
                "UPDATE account SET role = 'manager', store_ids = '{s1}' WHERE name = $1",
                "UPDATE account SET password_hash = 'y' WHERE name = $1"
            })
    void whoIsDeletedOrChangedWritesNothingAnyMore(String change) {
        Principal.OfStaff who = accounts.add("admin");
        db.run(change, who.name());
        assertThat(writes.refused(who)).containsExactlyInAnyOrderElementsOf(writes.kinds());
    }

    @Test
    void managerOfOtherStoresNeitherReadsNorWritesForTheFormerOnes() {
        Principal.OfStaff who = accounts.add("manager", "s1");
        int allowed = await(transactions.run(who, session -> Uni.createFrom().item(1)));
        assertThat(allowed).isEqualTo(1);
        db.run("UPDATE account SET store_ids = '{s2}' WHERE name = $1", who.name());
        assertSignedOut(
                Db.failureOf(transactions.run(who, session -> Uni.createFrom().item(1))));
    }

    @Test
    void workWaitsForADeletionThatCameFirst() {
        Principal.OfStaff who = accounts.add("admin");
        SqlConnection other = await(pool.getConnection());
        await(other.query("BEGIN").execute());
        await(other.preparedQuery("DELETE FROM account WHERE name = $1").execute(Tuple.of(who.name())));
        CompletableFuture<Throwable> work = CompletableFuture.supplyAsync(() ->
                Db.failureOf(transactions.run(who, session -> Uni.createFrom().item(1))));
        awaitWaiting();
        await(other.query("COMMIT").execute().onTermination().call(other::close));
        assertSignedOut(work.join());
    }

    @Test
    void deletionWaitsForWorkThatCameFirst() {
        Principal.OfStaff who = accounts.add("admin");
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        CompletableFuture<?> work = transactions
                .run(
                        who,
                        session -> session.createNativeQuery("SELECT 1 FROM pg_sleep(1)", Integer.class)
                                .getSingleResult()
                                .invoke(() -> order.add("work")))
                .subscribeAsCompletionStage();
        awaitHeld(who);
        CompletableFuture<?> deletion = users.delete(
                        Principal.OfStaff.administrator("admin"), who.name(), Precondition.NONE)
                .invoke(() -> order.add("deletion"))
                .subscribeAsCompletionStage();
        awaitWaiting();
        CompletableFuture.allOf(work, deletion).join();
        assertThat(order).containsExactly("work", "deletion");
    }

    @Test
    void twoWhoDeleteEachOtherDoNotWaitForEachOther() {
        for (int i = 0; i < 10; i++) {
            Principal.OfStaff one = accounts.add("admin");
            Principal.OfStaff other = accounts.add("admin");
            CompletableFuture<Throwable> first = deletes(one, other);
            CompletableFuture<Throwable> second = deletes(other, one);
            List<Throwable> failures = List.of(first.join(), second.join());
            assertThat(failures.stream().filter(Refusal.class::isInstance)).hasSize(1);
        }
    }

    private CompletableFuture<Throwable> deletes(Principal.OfStaff one, Principal.OfStaff other) {
        return CompletableFuture.supplyAsync(() -> Db.failureOf(users.delete(one, other.name(), Precondition.NONE)));
    }

    private void awaitWaiting() {
        Awaitility.await().until(() -> db.number(WAITING) > 0);
    }

    private void awaitHeld(Principal.OfStaff who) {
        Awaitility.await()
                .until(() -> db.run("SELECT 1 FROM account WHERE name = $1 FOR UPDATE SKIP LOCKED", who.name())
                                .size()
                        == 0);
    }

    private static void assertSignedOut(Throwable failure) {
        assertThat(failure)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.SIGNED_OUT));
    }
}
