package fi.lupa.adapter.db;

import static fi.lupa.adapter.db.Db.await;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lupa.LupaTestResource;
import fi.lupa.consent.Consent;
import fi.lupa.consent.EndedBy;
import fi.lupa.decision.Judgement;
import fi.lupa.decision.Reason;
import fi.lupa.decision.Send;
import fi.lupa.decision.Verdict;
import fi.lupa.decision.Withhold;
import fi.lupa.engine.Endings;
import fi.lupa.engine.Ledger;
import fi.lupa.engine.Settled;
import fi.lupa.offer.Offer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LupaTestResource.class)
class PgLedgerTest {
    @Inject
    Pool pool;

    @Inject
    Ledger ledger;

    @Inject
    Endings endings;

    private Scene scene;
    private Db db;

    @BeforeEach
    void open() {
        scene = new Scene(pool);
        db = scene.db;
    }

    @Test
    void sendIsCommittedWithItsVisitDeliveryAndProof() {
        Judgement judgement = Judgements.of(scene).send(scene.addConsent("cars"), scene.addOffer("cars"));
        assertThat(commit(judgement).verdicts())
                .hasOnlyElementsOfType(Send.class)
                .hasSize(1);
        assertThat(traces()).isEqualTo("1 visit, 1 decision, 1 delivery");
        assertThat(db.text("SELECT state FROM outbox WHERE shopper_id = $1", scene.shopper.value()))
                .isEqualTo("pending");
        assertThat(db.number(
                        "SELECT count(*) FROM audit_opening JOIN audit ON id = audit_id WHERE shopper_id = $1 AND kind = 'push-decided'",
                        scene.shopper.value()))
                .isEqualTo(1);
    }

    @Test
    void withdrawalBeforeTheCommitLeavesNoTrace() {
        Consent consent = scene.addConsent("cars");
        Judgement judgement = Judgements.of(scene).send(consent, scene.addOffer("cars"));
        withdraw(consent);
        assertThat(commit(judgement).permitted()).isFalse();
        assertThat(traces()).isEqualTo("0 visit, 0 decision, 0 delivery");
    }

    @Test
    void pauseBeforeTheCommitLeavesNoTrace() {
        Judgement judgement = Judgements.of(scene).send(scene.addConsent("cars"), scene.addOffer("cars"));
        db.run("UPDATE shopper SET paused_at = now() - interval '1 minute' WHERE id = $1", scene.shopper.value());
        assertThat(commit(judgement).permitted()).isFalse();
        assertThat(traces()).isEqualTo("0 visit, 0 decision, 0 delivery");
    }

    @Test
    void visitThatAPauseInterruptedLeavesNoTrace() {
        Judgement judgement = Judgements.of(scene).send(scene.addConsent("cars"), scene.addOffer("cars"));
        db.run(
                "UPDATE shopper SET paused_at = $2::timestamptz - interval '9 seconds', paused_until = $2 WHERE id = $1",
                scene.shopper.value(),
                Columns.time(scene.now));
        Judgement earlier = Judgements.of(scene)
                .startedAt(scene.now.minusSeconds(10))
                .send(scene.addConsent("cars"), scene.addOffer("cars"));
        assertThat(commit(earlier).permitted()).isFalse();
        assertThat(traces()).isEqualTo("0 visit, 0 decision, 0 delivery");
        assertThat(commit(judgement).permitted()).isTrue();
    }

    @Test
    void topicWithdrawnBeforeTheCommitIsToldWhileAnotherIsPermitted() {
        Consent consent = scene.addConsent("cars");
        scene.addConsent("wine");
        Judgement judgement = Judgements.of(scene).send(consent, scene.addOffer("cars"));
        withdraw(consent);
        assertThat(reasons(commit(judgement))).containsExactly(Reason.NO_CONSENT);
        assertThat(traces()).isEqualTo("1 visit, 1 decision, 0 delivery");
        assertThat(db.text("SELECT reason FROM decision WHERE shopper_id = $1", scene.shopper.value()))
                .isEqualTo("NO_CONSENT");
    }

    @Test
    void offerThatIsNotActiveAtTheCommitIsWithheld() {
        Offer offer = scene.addOffer("cars");
        Judgement judgement = Judgements.of(scene).send(scene.addConsent("cars"), offer);
        db.run("UPDATE offer SET status = 'paused' WHERE id = $1", offer.id().value());
        assertThat(reasons(commit(judgement))).containsExactly(Reason.OFFER_INACTIVE);
        assertThat(traces()).isEqualTo("1 visit, 1 decision, 0 delivery");
    }

    @Test
    void offerIsSentOnceAVisit() {
        Consent consent = scene.addConsent("cars");
        Offer offer = scene.addOffer("cars");
        commit(Judgements.of(scene).send(consent, offer));
        Settled again = commit(Judgements.of(scene).send(consent, offer));
        assertThat(again.verdicts()).isEmpty();
        assertThat(again.alreadySent()).containsExactly(offer.id());
        assertThat(traces()).isEqualTo("1 visit, 1 decision, 1 delivery");
    }

    @Test
    void secondOfferOfAVisitMeetsTheCap() {
        Consent consent = scene.addConsent("cars");
        commit(Judgements.of(scene).send(consent, scene.addOffer("cars")));
        Settled second = commit(Judgements.of(scene).send(consent, scene.addOffer("cars")));
        assertThat(reasons(second)).containsExactly(Reason.CAP_SHOPPER);
    }

    @Test
    void failedPushGivesItsPlaceBack() {
        Consent consent = scene.addConsent("cars");
        commit(Judgements.of(scene).send(consent, scene.addOffer("cars")));
        db.run("UPDATE outbox SET state = 'refused' WHERE shopper_id = $1", scene.shopper.value());
        Settled second = commit(Judgements.of(scene).send(consent, scene.addOffer("cars")));
        assertThat(second.verdicts()).hasOnlyElementsOfType(Send.class).hasSize(1);
    }

    @Test
    void pushThatMayHaveArrivedKeepsItsPlace() {
        Consent consent = scene.addConsent("cars");
        commit(Judgements.of(scene).send(consent, scene.addOffer("cars")));
        db.run(
                "UPDATE outbox SET state = 'expired', handed_off_at = now() WHERE shopper_id = $1",
                scene.shopper.value());
        assertThat(reasons(commit(Judgements.of(scene).send(consent, scene.addOffer("cars")))))
                .containsExactly(Reason.CAP_SHOPPER);
    }

    private void withdraw(Consent consent) {
        await(endings.end(scene.shopper, List.of(consent.id()), EndedBy.WITHDRAWAL, scene.now));
    }

    private Settled commit(Judgement judgement) {
        return await(ledger.commit(List.of(judgement))).get(0);
    }

    private static List<Reason> reasons(Settled settled) {
        return settled.verdicts().stream().map(PgLedgerTest::reason).toList();
    }

    private static Reason reason(Verdict verdict) {
        return ((Withhold) verdict).reason();
    }

    private String traces() {
        return db.text("""
                SELECT concat((SELECT count(*) FROM visit WHERE shopper_id = $1), ' visit, ',
                              (SELECT count(*) FROM decision WHERE shopper_id = $1), ' decision, ',
                              (SELECT count(*) FROM outbox WHERE shopper_id = $1), ' delivery')
                """, scene.shopper.value());
    }
}
