package fi.lupa.adapter.db;

import static fi.lupa.adapter.db.Db.await;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lupa.LupaTestResource;
import fi.lupa.consent.Consent;
import fi.lupa.decision.Judgement;
import fi.lupa.decision.Reason;
import fi.lupa.engine.Ledger;
import fi.lupa.offer.Offer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Judgements committed again after a lost answer, and by several at once. */
@QuarkusTest
@QuarkusTestResource(LupaTestResource.class)
class PgLedgerRetryTest {
    @Inject
    Pool pool;

    @Inject
    Ledger ledger;

    private Scene scene;
    private Consent consent;
    private Offer offer;

    @BeforeEach
    void open() {
        scene = new Scene(pool);
        consent = scene.addConsent("cars");
        offer = scene.addOffer("cars");
    }

    @Test
    void sameSendCommittedTwiceIsOneDelivery() {
        Judgement judgement = Judgements.of(scene).send(consent, offer);
        await(ledger.commit(List.of(judgement)));
        assertThat(await(ledger.commit(List.of(judgement))).get(0).alreadySent())
                .containsExactly(offer.id());
        assertThat(decisions()).isEqualTo("1 SENT_TO_OUTBOX x1");
        assertThat(deliveries()).isEqualTo(1);
    }

    @Test
    void sameRefusalCommittedTwiceCountsOnce() {
        Judgement judgement = Judgements.of(scene).withhold(consent, Reason.OUTSIDE_SCHEDULE, offer);
        await(ledger.commit(List.of(judgement)));
        await(ledger.commit(List.of(judgement)));
        assertThat(decisions()).isEqualTo("1 OUTSIDE_SCHEDULE x1");
    }

    @Test
    void everyRefusalOfItsOwnCountsOnce() {
        for (int i = 0; i < 3; i++) {
            await(ledger.commit(List.of(Judgements.of(scene).withhold(consent, Reason.OUTSIDE_SCHEDULE, offer))));
        }
        assertThat(decisions()).isEqualTo("1 OUTSIDE_SCHEDULE x3");
    }

    @Test
    void refusalWhoseReasonIsGoneAtTheRetryIsSent() {
        Judgement judgement = Judgements.of(scene).send(consent, offer);
        scene.db.run(
                "UPDATE offer SET status = 'paused' WHERE id = $1", offer.id().value());
        await(ledger.commit(List.of(judgement)));
        scene.db.run(
                "UPDATE offer SET status = 'active' WHERE id = $1", offer.id().value());
        await(ledger.commit(List.of(judgement)));
        assertThat(decisions()).isEqualTo("1 OFFER_INACTIVE x1, 1 SENT_TO_OUTBOX x1");
        assertThat(deliveries()).isEqualTo(1);
    }

    @Test
    void refusalWithAnotherReasonAtTheRetryIsToldToo() {
        Judgement judgement = Judgements.of(scene).send(consent, offer);
        scene.db.run(
                "UPDATE offer SET status = 'paused' WHERE id = $1", offer.id().value());
        await(ledger.commit(List.of(judgement)));
        scene.db.run(
                "UPDATE offer SET status = 'active' WHERE id = $1", offer.id().value());
        scene.addConsent("wine");
        scene.db.run(
                "UPDATE consent SET ended_at = now(), ended_by = 'withdrawal' WHERE id = $1",
                consent.id().value());
        await(ledger.commit(List.of(judgement)));
        assertThat(decisions()).isEqualTo("1 NO_CONSENT x1, 1 OFFER_INACTIVE x1");
    }

    @Test
    void severalAtOncePushAVisitOnce() {
        List<Uni<Boolean>> commits = IntStream.range(0, 8)
                .mapToObj(i -> ledger.commit(List.of(Judgements.of(scene).send(consent, offer)))
                        .replaceWith(true))
                .toList();
        await(Uni.join().all(commits).andFailFast());
        assertThat(scene.db.number("SELECT count(*) FROM visit WHERE shopper_id = $1", id()))
                .isEqualTo(1);
        assertThat(decisions()).isEqualTo("1 SENT_TO_OUTBOX x1");
        assertThat(deliveries()).isEqualTo(1);
    }

    private String decisions() {
        return scene.db.text("""
                SELECT string_agg(n || ' ' || what || ' x' || count, ', ' ORDER BY what, count) FROM (
                    SELECT count(*) AS n, COALESCE(NULLIF(reason, ''), verdict) AS what, count
                      FROM decision WHERE shopper_id = $1 GROUP BY 2, 3) d
                """, id());
    }

    private long deliveries() {
        return scene.db.number("SELECT count(*) FROM outbox WHERE shopper_id = $1", id());
    }

    private UUID id() {
        return scene.shopper.value();
    }
}
