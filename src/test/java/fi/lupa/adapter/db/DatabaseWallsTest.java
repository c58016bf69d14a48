package fi.lupa.adapter.db;

import static fi.lupa.adapter.db.Db.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lupa.LupaTestResource;
import fi.lupa.consent.Consent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database refuses the program itself. */
@QuarkusTest
@QuarkusTestResource(LupaTestResource.class)
class DatabaseWallsTest {
    @Inject
    Pool pool;

    private Scene scene;
    private Consent consent;

    @BeforeEach
    void open() {
        scene = new Scene(pool);
        consent = scene.addConsent("cars");
        scene.addOffer("cars");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM consent",
                "DELETE FROM audit",
                "TRUNCATE audit",
                "UPDATE audit SET commitment = ''",
                "UPDATE audit SET kind = 'other'",
                "UPDATE audit_opening SET fact = '{}'",
                "DELETE FROM audit_opening",
                "DELETE FROM audit_head",
                "DELETE FROM audit_signed_head",
                "UPDATE audit_signed_head SET signature = ''",
                "DELETE FROM audit_key",
                "UPDATE audit_key SET created_at = now()",
                "ALTER TABLE audit DISABLE TRIGGER ALL",
                "ALTER TABLE consent DISABLE TRIGGER ALL",
            })
    void programCanNeitherDropNorRewriteProof(String sql) {
        assertThat(Db.failureOf(scene.db.start(sql))).hasMessageContaining("42501");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "position = position + 1000",
                "previous = hash",
                "hash = previous",
                "position = NULL, hash = NULL"
            })
    void sealedEntryDoesNotChange(String assignment) {
        scene.db.run(
                "INSERT INTO audit (retailer_id, at, kind, commitment) VALUES ($1, now(), 'kind', '')",
                scene.retailer.value());
        await(new PgSealer(pool).seal());
        assertThat(Db.failureOf(scene.db.start(
                        "UPDATE audit SET " + assignment + " WHERE retailer_id = $1", scene.retailer.value())))
                .hasMessageContaining("stays as it was written");
        assertThat(Db.failureOf(scene.db.start(
                        "UPDATE audit_head SET position = 1 WHERE retailer_id = $1", scene.retailer.value())))
                .hasMessageContaining("only grows");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ended_at = NULL, ended_by = NULL",
                "ended_at = now() + interval '1 day'",
                "ended_by = 'purchase'",
                "valid_until = now() + interval '9 days'",
                "topics = '{cars,wine}'",
                "purposes = '{profile}'",
                "store_ids = '{s9}'",
                "max_uses = 9",
                "until_event = 'purchase'",
                "language = 'fi'",
                "age_confirmed = 18",
            })
    void endedConsentDoesNotChange(String assignment) {
        end();
        assertThat(Db.failureOf(scene.db.start(
                        "UPDATE consent SET " + assignment + " WHERE id = $1",
                        consent.id().value())))
                .hasMessageMatching("(?s).*(cannot change its end|does not change).*");
    }

    @Test
    void endedConsentCannotBeGivenAgainUnderItsId() {
        end();
        assertThat(Db.failureOf(scene.db.start("""
                        INSERT INTO consent (id, shopper_id, retailer_id, topics, purposes, valid_from, valid_until,
                                             notice_version, language, given_at)
                        SELECT id, shopper_id, retailer_id, topics, purposes, valid_from, valid_until, notice_version,
                               language, given_at FROM consent WHERE id = $1
                        """, consent.id().value()))).hasMessageContaining("23505");
    }

    @Test
    void nothingIsSentUnderAnEndedConsent() {
        Deliveries deliveries = new Deliveries(scene);
        scene.db.run(
                "UPDATE consent SET ended_at = now(), ended_by = 'fulfilled' WHERE id = $1",
                deliveries.consent.id().value());
        assertThatThrownBy(deliveries::add).hasMessageContaining("an ended consent permits no delivery");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pending", "leased", "sending", "done", "unknown", "refused", "expired"})
    void cancelledDeliveryStaysCancelled(String state) {
        Deliveries deliveries = new Deliveries(scene);
        UUID delivery = deliveries.add();
        deliveries.set(delivery, "state = 'cancelled'");
        assertThatThrownBy(() -> deliveries.set(delivery, "state = '" + state + "'"))
                .hasMessageContaining("is not revived");
        deliveries.set(delivery, "cancel_state = 'due'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"store", "offer", "retailer", "topic", "notice"})
    void managerOfNoStoreSeesNothing(String table) {
        assertThat(asManager(null, table)).isZero();
        assertThat(asManager("", table)).isZero();
        assertThat(asManager("elsewhere", table)).isZero();
        assertThat(asManager(scene.store.id().value(), table)).isEqualTo(table.equals("topic") ? 2 : 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shopper", "consent", "visit", "decision", "outbox", "audit", "device"})
    void managerReadsNothingOfPeople(String table) {
        assertThat(Db.failureOf(pool.withTransaction(tx -> tx.query("SET LOCAL ROLE lupa_manager")
                        .execute()
                        .flatMap(x -> tx.query("SELECT 1 FROM " + table).execute()))))
                .hasMessageContaining("42501");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{s9}", "{%1$s,s9}", "{}"})
    void managerMovesNoOfferOutOfTheirStores(String stores) {
        String own = scene.store.id().value();
        assertThat(Db.failureOf(pool.withTransaction(tx -> tx.query("SELECT set_config('lupa.stores', '" + own
                                + "', true), set_config('role', 'lupa_manager', true)")
                        .execute()
                        .flatMap(x -> tx.query("UPDATE offer SET store_ids = '" + stores.formatted(own) + "'")
                                .execute()))))
                .hasMessageMatching("(?s).*(42501|23514).*");
    }

    private long asManager(String stores, String table) {
        return await(pool.withTransaction(tx -> tx.query("SET LOCAL ROLE lupa_manager")
                .execute()
                .flatMap(x -> stores == null
                        ? tx.query("SELECT 1").execute()
                        : tx.query("SELECT set_config('lupa.stores', '" + stores + "', true)")
                                .execute())
                .flatMap(x -> tx.query("SELECT count(*) FROM " + table).execute())
                .map(rows -> rows.iterator().next().getLong(0))));
    }

    private void end() {
        scene.db.run(
                "UPDATE consent SET ended_at = now(), ended_by = 'withdrawal' WHERE id = $1",
                consent.id().value());
    }
}
