package fi.lupa.adapter.db;

import static fi.lupa.adapter.db.Db.await;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lupa.LupaTestResource;
import fi.lupa.audit.Chains;
import fi.lupa.audit.Milestones;
import fi.lupa.audit.Report;
import fi.lupa.audit.SealedEntry;
import fi.lupa.audit.SignedHead;
import fi.lupa.audit.Verifier;
import fi.lupa.engine.AuditLog;
import fi.lupa.engine.Meters;
import fi.lupa.identity.ShopperId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An erasure takes what opens the commitments; the chain stays as it was, to the byte. */
@QuarkusTest
@QuarkusTestResource(LupaTestResource.class)
class AuditAfterErasureTest {
    private static final int ENTRIES = 4000;

    @Inject
    Pool pool;

    @Inject
    AuditTrail audit;

    @Inject
    AuditLog log;

    @Inject
    Meters meters;

    @Test
    void chainVerifiesBeforeAndAfterAnErasure() {
        Scene scene = new Scene(pool);
        ShopperId other = scene.addShopper();
        await(audit.append(pool, facts(scene, other)));
        await(new PgSealer(pool).seal());
        await(new PgHeadSigning(pool, Chains.SIGNER, meters, Clock.systemUTC()).sign());
        List<String> before = lines(scene);
        assertSound(scene, before);

        scene.db.run("UPDATE shopper SET erasing_at = now() WHERE id = $1", scene.shopper.value());
        scene.db.run("SELECT erase_shopper($1)", scene.shopper.value());

        assertThat(openings(scene, scene.shopper)).isZero();
        assertThat(openings(scene, other)).isEqualTo(ENTRIES / 2);
        assertThat(lines(scene)).isEqualTo(before);
        assertSound(scene, lines(scene));
    }

    private static List<AuditFact> facts(Scene scene, ShopperId other) {
        List<AuditFact> facts = new ArrayList<>();
        for (int i = 0; i < ENTRIES; i++) {
            ShopperId shopper = i % 2 == 0 ? scene.shopper : other;
            facts.add(new AuditFact(
                    scene.retailer,
                    scene.now,
                    "consents-paused",
                    shopper,
                    null,
                    "{\"shopperId\":\"" + shopper + "\"}"));
        }
        return facts;
    }

    private List<String> lines(Scene scene) {
        return await(log.entries(scene.retailer, 1, Long.MAX_VALUE, ENTRIES + 1)).stream()
                .map(SealedEntry::line)
                .toList();
    }

    private void assertSound(Scene scene, List<String> lines) {
        List<SignedHead> heads = await(log.heads(scene.retailer, Long.MAX_VALUE, 10));
        Verifier verifier =
                Verifier.fromOrigin(Milestones.check(heads, Chains.TRUSTED).milestones());
        lines.forEach(verifier::take);
        Report report = verifier.finish();
        assertThat(report.finding()).isEmpty();
        assertThat(report.last()).isEqualTo(ENTRIES);
        assertThat(report.headsMet()).isEqualTo(1);
        assertThat(report.beyond()).isZero();
    }

    private static long openings(Scene scene, ShopperId shopper) {
        return scene.db.number("SELECT count(*) FROM audit_opening WHERE shopper_id = $1", shopper.value());
    }
}
