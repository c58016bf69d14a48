package fi.lupa.adapter.db;

import static fi.lupa.adapter.db.Db.await;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lupa.LupaTestResource;
import fi.lupa.consent.Consent;
import fi.lupa.decision.Judgement;
import fi.lupa.decision.Verdict;
import fi.lupa.decision.Withhold;
import fi.lupa.engine.Ledger;
import fi.lupa.engine.Settled;
import fi.lupa.offer.Offer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An offer rests for its cooldown after a shopper got it, in whatever store. */
@QuarkusTest
@QuarkusTestResource(LupaTestResource.class)
class PgCooldownTest {
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
        offer = scene.addOffer(new JsonObject().put("cooldown", "PT1H"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state = 'pending'",
                "state = 'leased'",
                "state = 'sending', started_at = now()",
                "state = 'done', handed_off_at = now() - interval '59 minutes'",
                "state = 'unknown', handed_off_at = now() - interval '59 minutes'",
                "state = 'cancelled', handed_off_at = now() - interval '59 minutes'",
                "state = 'unknown', handed_off_at = now() - interval '2 hours', started_at = now()",
            })
    void whatWasOrMayBeGotLetsTheOfferRest(String assignments) {
        commit(elsewhere());
        age(assignments);
        assertThat(outcome(commit(elsewhere()))).containsExactly("COOLDOWN");
        assertThat(scene.db.text(
                        "SELECT reason FROM decision WHERE shopper_id = $1 AND verdict = 'WITHHELD'",
                        scene.shopper.value()))
                .isEqualTo("COOLDOWN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state = 'refused'",
                "state = 'cancelled'",
                "state = 'expired'",
                "state = 'done', handed_off_at = now() - interval '61 minutes', started_at = now() - interval '61 minutes'",
            })
    void whatWasNotGotOrLongAgoDoesNot(String assignments) {
        commit(elsewhere());
        age(assignments);
        assertThat(outcome(commit(elsewhere()))).containsExactly("sent");
    }

    @Test
    void anotherShopperAndAnotherOfferAreNotConcerned() {
        commit(elsewhere());
        Offer other = scene.addOffer(new JsonObject().put("cooldown", "PT1H"));
        assertThat(outcome(commit(Judgements.of(scene).in(scene.addStore()).send(consent, other))))
                .containsExactly("sent");
        Scene stranger = new Scene(pool);
        assertThat(outcome(commit(Judgements.of(stranger)
                        .send(
                                stranger.addConsent("cars"),
                                stranger.addOffer(new JsonObject().put("cooldown", "PT1H"))))))
                .containsExactly("sent");
    }

    @Test
    void oneBatchSendsItOnce() {
        List<Settled> settled = await(ledger.commit(List.of(elsewhere(), elsewhere())));
        assertThat(settled.stream().flatMap(s -> outcome(s).stream())).containsExactly("sent", "COOLDOWN");
    }

    @Test
    void commitsAtTheSameTimeSendItOnce() {
        List<Uni<List<Settled>>> commits = IntStream.range(0, 4)
                .mapToObj(i -> ledger.commit(List.of(elsewhere())))
                .toList();
        List<Settled> settled = await(Uni.join().all(commits).andFailFast()).stream()
                .flatMap(List::stream)
                .toList();
        assertThat(settled.stream().flatMap(s -> outcome(s).stream()))
                .containsExactlyInAnyOrder("sent", "COOLDOWN", "COOLDOWN", "COOLDOWN");
    }

    @Test
    void restingOfferLeavesItsPlaceToTheOneThatLostToIt() {
        commit(elsewhere());
        Offer lower = scene.addOffer(new JsonObject().put("priority", -1));
        Judgement judgement = Judgements.of(scene).in(scene.addStore()).preferring(consent, offer, lower);
        Settled settled = commit(judgement);
        assertThat(settled.verdicts())
                .extracting(Verdict::offer)
                .extracting(Offer::id)
                .containsExactly(offer.id(), lower.id());
        assertThat(outcome(settled)).containsExactly("COOLDOWN", "sent");
    }

    /** The offer may be sent, in a store that the shopper is in for the first time. */
    private Judgement elsewhere() {
        return Judgements.of(scene).in(scene.addStore()).send(consent, offer);
    }

    private void age(String assignments) {
        scene.db.run(
                "UPDATE outbox SET created_at = now() - interval '2 hours', " + assignments + " WHERE shopper_id = $1",
                scene.shopper.value());
        if (assignments.contains("pending") || assignments.contains("leased")) {
            scene.db.run("UPDATE outbox SET created_at = now() WHERE shopper_id = $1", scene.shopper.value());
        }
    }

    private Settled commit(Judgement judgement) {
        return await(ledger.commit(List.of(judgement))).get(0);
    }

    private static List<String> outcome(Settled settled) {
        return settled.verdicts().stream()
                .map(verdict ->
                        verdict instanceof Withhold withheld ? withheld.reason().name() : "sent")
                .toList();
    }
}
