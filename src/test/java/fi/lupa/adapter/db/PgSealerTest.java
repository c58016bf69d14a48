package fi.lupa.adapter.db;

import static fi.lupa.adapter.db.Db.await;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lupa.LupaTestResource;
import fi.lupa.audit.Chain;
import fi.lupa.audit.ChainWalk;
import fi.lupa.consent.Consent;
import fi.lupa.retail.RetailerId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LupaTestResource.class)
class PgSealerTest {
    @Inject
    Pool pool;

    @Inject
    AuditTrail audit;

    private Scene scene;
    private Consent consent;

    @BeforeEach
    void open() {
        scene = new Scene(pool);
        consent = scene.addConsent("cars");
    }

    @Test
    void entriesAreChained() {
        append(scene.retailer, 5);
        await(new PgSealer(pool).seal());
        assertThat(positions(scene.retailer)).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(firstBroken(scene.retailer)).isZero();
    }

    @Test
    void positionsHaveNoGapsWithSeveralWritersAndSealers() {
        Scene other = new Scene(pool);
        PgSealer one = new PgSealer(pool);
        PgSealer two = new PgSealer(pool);
        List<Uni<Void>> works = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            works.add(entry(i % 2 == 0 ? scene.retailer : other.retailer));
            works.add(i % 2 == 0 ? one.seal() : two.seal());
        }
        await(Uni.join().all(works).andFailFast());
        await(one.seal());
        for (RetailerId retailer : List.of(scene.retailer, other.retailer)) {
            assertThat(positions(retailer))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 20).boxed().toList());
            assertThat(firstBroken(retailer)).isZero();
        }
    }

    @Test
    void factIsCanonicalAndTellsItsKind() {
        await(audit.append(
                pool,
                scene.retailer,
                scene.now,
                "consent-given",
                scene.shopper,
                consent.id(),
                "{\"b\": 1, \"a\":\"\\u00e4\"}"));
        assertThat(scene.db.text("SELECT fact FROM audit_opening WHERE shopper_id = $1", scene.shopper.value()))
                .isEqualTo("{\"a\":\"\u00e4\",\"b\":1,\"type\":\"consent-given\"}");
    }

    @Test
    void factsOfOneStatementKeepTheirOrderAndTheirOpenings() {
        List<AuditFact> facts = LongStream.rangeClosed(1, 300)
                .mapToObj(i -> new AuditFact(
                        scene.retailer,
                        scene.now,
                        "kind-" + i,
                        i % 3 == 0 ? null : scene.shopper,
                        i % 2 == 0 ? null : consent.id(),
                        "{\"i\":" + i + "}"))
                .toList();
        await(audit.append(pool, facts));
        await(new PgSealer(pool).seal());
        List<Row> openings = new ArrayList<>();
        scene.db.run("""
                        SELECT a.kind, a.position, a.commitment, o.* FROM audit a JOIN audit_opening o ON o.audit_id = a.id
                         WHERE a.retailer_id = $1 ORDER BY a.position
                        """, scene.retailer.value()).forEach(openings::add);
        assertThat(openings).hasSize(300).allSatisfy(row -> {
            long i = row.getLong("position");
            assertThat(row.getString("fact")).isEqualTo("{\"i\":" + i + ",\"type\":\"kind-" + i + "\"}");
            assertThat(row.getUUID("shopper_id")).isEqualTo(i % 3 == 0 ? null : scene.shopper.value());
            assertThat(row.getUUID("consent_id"))
                    .isEqualTo(i % 2 == 0 ? null : consent.id().value());
            assertThat(Chain.commit(row.getBuffer("salt").getBytes(), row.getString("fact")))
                    .isEqualTo(row.getBuffer("commitment").getBytes());
        });
    }

    @Test
    void commitmentIsThatOfItsOpening() {
        append(scene.retailer, 1);
        Row row = scene.db.row(
                "SELECT commitment, salt, fact FROM audit JOIN audit_opening ON audit_id = id WHERE retailer_id = $1",
                scene.retailer.value());
        assertThat(Chain.commit(row.getBuffer("salt").getBytes(), row.getString("fact")))
                .isEqualTo(row.getBuffer("commitment").getBytes());
    }

    @Test
    void askerGetsASealOfAllThatIsCommitted() {
        PgSealer sealer = new PgSealer(pool);
        for (int i = 1; i <= 10; i++) {
            Uni<Void> earlier = sealer.seal();
            earlier.subscribe().with(x -> {}, failure -> {});
            append(scene.retailer, 1);
            await(sealer.seal());
            assertThat(positions(scene.retailer)).hasSize(i);
        }
    }

    private void append(RetailerId retailer, int entries) {
        for (int i = 0; i < entries; i++) {
            await(entry(retailer));
        }
    }

    private Uni<Void> entry(RetailerId retailer) {
        return audit.append(pool, retailer, scene.now, "consent-given", scene.shopper, consent.id(), "{}");
    }

    private List<Long> positions(RetailerId retailer) {
        List<Long> positions = new ArrayList<>();
        rows(retailer).forEach(row -> positions.add(row.getLong("position")));
        return positions;
    }

    private RowSet<Row> rows(RetailerId retailer) {
        return scene.db.run(
                "SELECT * FROM audit WHERE retailer_id = $1 AND position IS NOT NULL ORDER BY position",
                retailer.value());
    }

    /** The first position at which the chain does not hold; 0 if it holds. */
    private long firstBroken(RetailerId retailer) {
        ChainWalk walk = ChainWalk.fromOrigin(retailer);
        for (Row row : rows(retailer)) {
            if (walk.step(AuditRows.toEntry(row)).isPresent()) {
                return walk.position() + 1;
            }
        }
        return 0;
    }
}
