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
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The commit has the last word on which of several offers is preferred. */
@QuarkusTest
@QuarkusTestResource(LupaTestResource.class)
class PgPriorityTest {
    @Inject
    Pool pool;

    @Inject
    Ledger ledger;

    private Scene scene;
    private Consent consent;
    private Offer high;
    private Offer low;

    @BeforeEach
    void open() {
        scene = new Scene(pool);
        consent = scene.addConsent("cars");
        low = scene.addOffer("cars");
        high = scene.addOffer(new JsonObject().put("priority", 5));
    }

    @Test
    void loserIsRecordedBesideTheWinner() {
        commit(Judgements.of(scene).preferring(consent, high, low));
        assertThat(decisions()).containsExactly(high.id() + " ", low.id() + " LOST_TO_PRIORITY");
    }

    @Test
    void priorityAtTheCommitCounts() {
        scene.db.run(
                "UPDATE offer SET body = body || '{\"priority\":9}' WHERE id = $1",
                low.id().value());
        commit(Judgements.of(scene).preferring(consent, high, low));
        assertThat(decisions()).containsExactly(low.id() + " ", high.id() + " LOST_TO_PRIORITY");
    }

    @Test
    void loserIsSentWhereTheWinnerIsWithheldAfterAll() {
        scene.db.run(
                "UPDATE offer SET status = 'paused' WHERE id = $1", high.id().value());
        commit(Judgements.of(scene).preferring(consent, high, low));
        assertThat(decisions()).containsExactly(low.id() + " ", high.id() + " OFFER_INACTIVE");
    }

    @Test
    void cappedOfferIsSentWhereTheEarlierPushFailed() {
        commit(Judgements.of(scene).send(consent, high));
        scene.db.run("UPDATE outbox SET state = 'refused' WHERE shopper_id = $1", scene.shopper.value());
        commit(Judgements.of(scene).withhold(consent, Reason.CAP_SHOPPER, low));
        assertThat(decisions()).containsExactlyInAnyOrder(high.id() + " ", low.id() + " ");
    }

    @Test
    void olderOfferWinsATie() {
        Offer younger = scene.addOffer("cars");
        commit(Judgements.of(scene).send(consent, younger, low));
        assertThat(decisions()).containsExactly(low.id() + " ", younger.id() + " LOST_TO_PRIORITY");
    }

    @Test
    void refusalThatStandsWhateverElseWasSentIsNotLiftedByTheCommit() {
        commit(Judgements.of(scene).withhold(consent, Reason.NO_CONSENT, low));
        assertThat(decisions()).containsExactly(low.id() + " NO_CONSENT");
    }

    private void commit(Judgement judgement) {
        await(ledger.commit(List.of(judgement)));
    }

    /** The offers decided on with their reasons, the one that was sent first. */
    private List<String> decisions() {
        List<String> decisions = new ArrayList<>();
        for (Row row : scene.db.run(
                "SELECT offer_id::text AS offer, reason FROM decision WHERE shopper_id = $1 ORDER BY reason",
                scene.shopper.value())) {
            decisions.add(row.getString("offer") + " " + row.getString("reason"));
        }
        return decisions;
    }
}
