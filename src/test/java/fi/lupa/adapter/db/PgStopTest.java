package fi.lupa.adapter.db;

import static fi.lupa.adapter.db.Db.await;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lupa.LupaTestResource;
import fi.lupa.audit.Chain;
import fi.lupa.engine.Endings;
import fi.lupa.engine.Principal;
import fi.lupa.engine.Sealer;
import fi.lupa.offer.Offer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The proof of an offer's stop. */
@QuarkusTest
@QuarkusTestResource(LupaTestResource.class)
class PgStopTest {
    private static final Principal.OfStaff ADMINISTRATOR = Principal.OfStaff.administrator("admin");
    private static final String PROOF = """
            SELECT a.commitment, a.position, o.salt, o.fact, o.shopper_id, o.consent_id
              FROM audit a JOIN audit_opening o ON o.audit_id = a.id
             WHERE a.retailer_id = $1 AND a.kind = 'offer-stopped'
            """;

    @Inject
    Pool pool;

    @Inject
    Endings endings;

    @Inject
    Sealer sealer;

    private Scene scene;
    private Offer offer;

    @BeforeEach
    void open() {
        scene = new Scene(pool);
        offer = scene.addOffer("cars");
    }

    @Test
    void stopIsProvedWithoutNamingAnybody() {
        stop(scene.now);
        await(sealer.seal());
        Row proof = scene.db.row(PROOF, scene.retailer.value());
        assertThat(new JsonObject(proof.getString("fact")))
                .isEqualTo(new JsonObject()
                        .put("offerId", offer.id().value())
                        .put("stoppedAt", scene.now.toString())
                        .put("type", "offer-stopped"));
        assertThat(proof.getBuffer("commitment").getBytes())
                .isEqualTo(Chain.commit(proof.getBuffer("salt").getBytes(), proof.getString("fact")));
        assertThat(proof.getLong("position")).isPositive();
        assertThat(proof.getUUID("shopper_id")).isNull();
        assertThat(proof.getUUID("consent_id")).isNull();
    }

    @Test
    void stopThatIsAskedForAgainChangesNothing() {
        stop(scene.now);
        String before = row();
        stop(scene.now.plusSeconds(9));
        assertThat(row()).isEqualTo(before);
        assertThat(scene.db.run(PROOF, scene.retailer.value()).size()).isEqualTo(1);
    }

    @Test
    void offerThatIsNotThereIsNotProved() {
        scene.db.run(
                "UPDATE offer SET deleted_at = now() WHERE id = $1", offer.id().value());
        assertThat(await(endings.stop(ADMINISTRATOR, offer.id(), scene.now))).isFalse();
        assertThat(scene.db.run(PROOF, scene.retailer.value()).size()).isZero();
    }

    private void stop(Instant at) {
        assertThat(await(endings.stop(ADMINISTRATOR, offer.id(), at))).isTrue();
    }

    private String row() {
        return scene.db.text(
                "SELECT concat_ws(' ', status, stopped_at, version) FROM offer WHERE id = $1",
                offer.id().value());
    }
}
