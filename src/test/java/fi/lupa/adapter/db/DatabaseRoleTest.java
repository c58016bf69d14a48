package fi.lupa.adapter.db;

import static fi.lupa.adapter.db.Db.await;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lupa.LupaTestResource;
import fi.lupa.engine.Principal;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LupaTestResource.class)
class DatabaseRoleTest {
    private static final String WHO =
            "SELECT current_user || ':' || COALESCE(current_setting('lupa.stores', true), '')";

    @Inject
    Transactions transactions;

    @Inject
    Pool pool;

    @Test
    void roleAndStoresEndWithTheTransaction() {
        assertThat(await(transactions.run(manager("s1"), DatabaseRoleTest::who)))
                .isEqualTo("lupa_manager:s1");
        assertThat(whoIsOnPooledConnections()).containsExactly("lupa_app:");
    }

    @Test
    void roleEndsWithATransactionThatFails() {
        Throwable failure = Db.failureOf(transactions.run(
                manager("s1"),
                session -> session.createNativeQuery("SELECT 1 FROM shopper", Integer.class)
                        .getResultList()));
        assertThat(failure).hasStackTraceContaining("42501");
        assertThat(whoIsOnPooledConnections()).containsExactly("lupa_app:");
    }

    @Test
    void managerOfNoStoreIsAManagerAllTheSame() {
        assertThat(await(transactions.run(manager(), DatabaseRoleTest::who))).isEqualTo("lupa_manager:");
    }

    @Test
    void roleThatIsNotKnownYetIsLimitedToo() {
        Principal.OfStaff viewer = new Accounts(new Db(pool)).add("viewer");
        assertThat(await(transactions.run(viewer, DatabaseRoleTest::who))).isEqualTo("lupa_manager:");
    }

    private Principal.OfStaff manager(String... stores) {
        return new Accounts(new Db(pool)).add(Principal.OfStaff.MANAGER, stores);
    }

    private static Uni<String> who(Mutiny.Session session) {
        return session.createNativeQuery(WHO, String.class).getSingleResult();
    }

    /** As many connections at once as the pool has. */
    private Set<String> whoIsOnPooledConnections() {
        List<Uni<String>> asked = IntStream.range(0, 8)
                .mapToObj(i -> pool.query(WHO + " FROM pg_sleep(0.2)")
                        .execute()
                        .map(rows -> rows.iterator().next().getString(0)))
                .toList();
        return new HashSet<>(await(Uni.join().all(asked).andFailFast()));
    }
}
