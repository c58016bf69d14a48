package fi.lupa.adapter.db;

import static fi.lupa.adapter.db.Db.await;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lupa.LupaTestResource;
import fi.lupa.audit.AuditKey;
import fi.lupa.audit.Chain;
import fi.lupa.audit.Chains;
import fi.lupa.audit.HeadSigner;
import fi.lupa.audit.SignedHead;
import fi.lupa.engine.AuditLog;
import fi.lupa.engine.Meters;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LupaTestResource.class)
class PgHeadSigningTest {
    @Inject
    Pool pool;

    @Inject
    AuditTrail audit;

    @Inject
    AuditLog log;

    @Inject
    Meters meters;

    @Inject
    MeterRegistry registry;

    private Scene scene;

    @BeforeEach
    void open() {
        scene = new Scene(pool);
    }

    @Test
    void headIsSignedWhereTheChainHasMovedAndOnlyThere() {
        append(3);
        PgHeadSigning signing = signing(Chains.SIGNER);
        await(signing.sign());
        await(signing.sign());
        assertThat(positions()).containsExactly(3L);
        append(2);
        await(signing.sign());
        assertThat(positions()).containsExactly(5L, 3L);
        assertThat(heads()).allSatisfy(head -> {
            assertThat(Chains.SIGNER.key().signed(head)).isTrue();
            assertThat(head.head().hash()).isEqualTo(hash(head.head().position()));
        });
        assertThat(await(log.keys()))
                .extracting(key -> key.key().id())
                .contains(Chains.SIGNER.key().id());
    }

    @Test
    void entriesThatAreNotSealedHaveNoHead() {
        await(append());
        await(signing(Chains.SIGNER).sign());
        assertThat(positions()).allMatch(position -> position <= 1);
    }

    @Test
    void severalInstancesSignOneHead() {
        append(4);
        await(Uni.join()
                .all(
                        signing(Chains.SIGNER).sign(),
                        signing(Chains.STRANGER).sign(),
                        signing(Chains.SIGNER).sign())
                .andFailFast());
        assertThat(positions()).containsExactly(4L);
    }

    @Test
    void freshInstanceGoesOnFromTheHeadOfAnother() {
        append(2);
        await(signing(Chains.STRANGER).sign());
        append(1500);
        await(signing(Chains.SIGNER).sign());
        assertThat(heads())
                .extracting(head -> head.head().keyId())
                .containsExactly(Chains.SIGNER.key().id(), Chains.STRANGER.key().id());
    }

    @Test
    void chainThatEndsBeforeItsHeadGetsNone() {
        append(3);
        keep(Chains.SIGNER.sign(scene.retailer, 7, hash(3), scene.now));
        assertRefused(7L);
    }

    @Test
    void chainThatEndsInAnotherWayGetsNone() {
        append(3);
        keep(Chains.SIGNER.sign(scene.retailer, 3, Chain.origin(), scene.now));
        assertRefused(3L);
    }

    @Test
    void chainThatDoesNotFollowFromItsHeadGetsNone() {
        append(3);
        keep(Chains.SIGNER.sign(scene.retailer, 2, Chain.origin(), scene.now));
        assertRefused(2L);
    }

    @Test
    void chainWithAnEntryWhoseHashIsAnotherGetsNone() {
        append(3);
        await(signing(Chains.SIGNER).sign());
        scene.db.run("""
                INSERT INTO audit (retailer_id, at, kind, commitment, position, previous, hash)
                VALUES ($1, now(), 'forged', '', 4, $2, $2)
                """, scene.retailer.value(), Buffer.buffer(hash(3)));
        scene.db.run(
                "UPDATE audit_head SET position = 4, hash = $2 WHERE retailer_id = $1",
                scene.retailer.value(),
                Buffer.buffer(hash(3)));
        assertRefused(3L);
    }

    @Test
    void forgedHeadIsNotBuiltUpon() {
        append(3);
        SignedHead honest = Chains.SIGNER.sign(scene.retailer, 2, hash(2), scene.now);
        keep(new SignedHead(
                honest.head(),
                Chains.STRANGER.sign(scene.retailer, 2, hash(2), scene.now).signature()));
        assertRefused(2L);
    }

    /** Refused by a fresh instance: nothing is signed, it is counted, and other chains go on. */
    private void assertRefused(Long newest) {
        double before = refused();
        await(signing(Chains.SIGNER).sign());
        assertThat(positions()).first().isEqualTo(newest);
        assertThat(refused()).isGreaterThan(before);
        Scene other = new Scene(pool);
        await(audit.append(pool, other.retailer, scene.now, "offer-stopped", "{}"));
        await(new PgSealer(pool).seal());
        await(signing(Chains.SIGNER).sign());
        assertThat(await(log.heads(other.retailer, Long.MAX_VALUE, 9))).hasSize(1);
    }

    private double refused() {
        return registry.get("lupa.audit.heads")
                .tag("outcome", "refused")
                .counter()
                .count();
    }

    private void keep(SignedHead head) {
        AuditKey key = Chains.SIGNER.key();
        scene.db.run(
                "INSERT INTO audit_key (id, public_key, created_at) VALUES ($1, $2, now()) ON CONFLICT DO NOTHING",
                key.id(),
                Buffer.buffer(key.encoded()));
        scene.db.run(
                """
                INSERT INTO audit_signed_head (retailer_id, position, hash, at, key_id, signature)
                VALUES ($1, $2, $3, $4, $5, $6)
                """,
                head.head().retailer().value(),
                head.head().position(),
                Buffer.buffer(head.head().hash()),
                Columns.time(head.head().at()),
                head.head().keyId(),
                Buffer.buffer(head.signature()));
    }

    private PgHeadSigning signing(HeadSigner signer) {
        return new PgHeadSigning(pool, signer, meters, Clock.systemUTC());
    }

    private void append(int entries) {
        await(audit.append(pool, java.util.Collections.nCopies(entries, fact())));
        await(new PgSealer(pool).seal());
    }

    private Uni<Void> append() {
        return audit.append(pool, List.of(fact()));
    }

    private AuditFact fact() {
        return new AuditFact(scene.retailer, scene.now, "consents-paused", scene.shopper, null, "{}");
    }

    private List<SignedHead> heads() {
        return await(log.heads(scene.retailer, Long.MAX_VALUE, 100));
    }

    private List<Long> positions() {
        return heads().stream().map(head -> head.head().position()).toList();
    }

    private byte[] hash(long position) {
        return scene.db
                .row(
                        "SELECT hash FROM audit WHERE retailer_id = $1 AND position = $2",
                        scene.retailer.value(),
                        position)
                .getBuffer("hash")
                .getBytes();
    }
}
