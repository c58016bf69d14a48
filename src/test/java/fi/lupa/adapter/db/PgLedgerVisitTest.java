package fi.lupa.adapter.db;

import static fi.lupa.adapter.db.Db.await;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lupa.LupaTestResource;
import fi.lupa.consent.Consent;
import fi.lupa.decision.Judgement;
import fi.lupa.engine.Ledger;
import fi.lupa.engine.VisitStore;
import fi.lupa.offer.Offer;
import fi.lupa.offer.Trigger;
import fi.lupa.visit.VisitKey;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LupaTestResource.class)
class PgLedgerVisitTest {
    @Inject
    Pool pool;

    @Inject
    Ledger ledger;

    @Inject
    VisitStore visits;

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
    void visitThatTimedOutIsClosedAndAnotherBegins() {
        commit(Judgements.of(scene).send(consent, offer));
        Instant before = scene.now.minus(Duration.ofMinutes(6));
        scene.db.run(
                "UPDATE visit SET last_seen = $2 WHERE shopper_id = $1", scene.shopper.value(), Columns.time(before));
        commit(Judgements.of(scene).send(consent, offer));
        Row closed = scene.db.row(
                "SELECT ended_at FROM visit WHERE shopper_id = $1 AND ended_at IS NOT NULL", scene.shopper.value());
        assertThat(Columns.instant(closed, "ended_at")).isEqualTo(before.plus(Duration.ofMinutes(5)));
        assertThat(count("outbox")).isEqualTo(2);
    }

    @Test
    void visitThatGoesOnIsTheSame() {
        commit(Judgements.of(scene).startedAt(scene.now.minusSeconds(60)).send(consent, offer));
        commit(Judgements.of(scene).send(consent, scene.addOffer("cars")));
        assertThat(count("visit")).isEqualTo(1);
        assertThat(visitTime("started_at")).isEqualTo(scene.now.minusSeconds(60));
    }

    @Test
    void endOfAVisitExpiresWhatWaitsButNotWhatFollowsIt() {
        commit(Judgements.of(scene).send(consent, offer));
        scene.db.run(
                "UPDATE outbox SET handed_off_at = NULL, state = 'refused' WHERE shopper_id = $1",
                scene.shopper.value());
        commit(Judgements.of(scene).send(consent, scene.addOffer("cars")));
        scene.db.run(
                "UPDATE outbox SET state = 'refused' WHERE shopper_id = $1 AND state = 'pending'",
                scene.shopper.value());
        Offer farewell = scene.addOffer("cars", Trigger.EXIT, Duration.ofHours(1));
        commit(Judgements.of(scene).at(Trigger.EXIT).send(consent, farewell));
        scene.db.run("UPDATE outbox SET state = 'pending' WHERE shopper_id = $1", scene.shopper.value());
        Instant end = scene.now.plus(Duration.ofMinutes(5));
        await(ledger.end(List.of(new VisitKey(scene.shopper, scene.store.id())), end));
        assertThat(scene.db.text(
                        "SELECT string_agg(trigger || ' ' || state, ', ' ORDER BY trigger) FROM outbox WHERE shopper_id = $1",
                        scene.shopper.value()))
                .isEqualTo("ENTER expired, ENTER expired, EXIT pending");
        assertThat(visitTime("ended_at")).isEqualTo(end);
    }

    @Test
    void openVisitIsTakenUpWithItsMarksAndWithoutTheDowntime() {
        commit(Judgements.of(scene).send(consent, offer));
        scene.db.run(
                "UPDATE store SET beat_at = now() - interval '1 hour' WHERE id = $1",
                scene.store.id().value());
        scene.db.run(
                "UPDATE visit SET last_seen = now() - interval '61 minutes' WHERE shopper_id = $1",
                scene.shopper.value());
        VisitStore.OpenVisit open = await(visits.takeUp()).stream()
                .filter(v -> v.state().key().shopper().equals(scene.shopper))
                .findFirst()
                .orElseThrow();
        assertThat(open.sent()).containsExactly(offer.id());
        assertThat(Duration.between(open.state().lastSeen(), Instant.now()))
                .isBetween(Duration.ofSeconds(50), Duration.ofSeconds(80));
    }

    @Test
    void visitThatHadTimedOutBeforeTheDowntimeIsNotTakenBack() {
        commit(Judgements.of(scene).send(consent, offer));
        scene.db.run(
                "UPDATE store SET beat_at = now() - interval '1 hour' WHERE id = $1",
                scene.store.id().value());
        Instant before = scene.now.minus(Duration.ofMinutes(66));
        scene.db.run(
                "UPDATE visit SET last_seen = $2 WHERE shopper_id = $1", scene.shopper.value(), Columns.time(before));
        await(visits.takeUp());
        assertThat(visitTime("last_seen")).isEqualTo(before);
    }

    @Test
    void checkpointNeverGoesBack() {
        Judgement judgement = Judgements.of(scene).send(consent, offer);
        commit(judgement);
        await(ledger.checkpoint(List.of(judgement.visit().shiftedBy(Duration.ofSeconds(20)))));
        await(ledger.checkpoint(List.of(judgement.visit())));
        assertThat(visitTime("last_seen")).isEqualTo(scene.now.plusSeconds(20));
    }

    private void commit(Judgement judgement) {
        await(ledger.commit(List.of(judgement)));
    }

    private long count(String table) {
        return scene.db.number("SELECT count(*) FROM " + table + " WHERE shopper_id = $1", scene.shopper.value());
    }

    private Instant visitTime(String column) {
        return Columns.instant(
                scene.db.row("SELECT " + column + " FROM visit WHERE shopper_id = $1", scene.shopper.value()), column);
    }
}
