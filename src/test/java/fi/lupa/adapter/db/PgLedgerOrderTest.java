package fi.lupa.adapter.db;

import static fi.lupa.adapter.db.Db.await;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lupa.LupaTestResource;
import fi.lupa.consent.Consent;
import fi.lupa.decision.Judgement;
import fi.lupa.engine.Ledger;
import fi.lupa.offer.Offer;
import fi.lupa.offer.Trigger;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the ledger orders the senders to deliver. */
@QuarkusTest
@QuarkusTestResource(LupaTestResource.class)
class PgLedgerOrderTest {
    @Inject
    Pool pool;

    @Inject
    Ledger ledger;

    private Scene scene;

    @BeforeEach
    void open() {
        scene = new Scene(pool);
    }

    @ParameterizedTest
    @CsvSource({"en, Car wax", "en-GB, Car wax", "sv, Vaha"})
    void contentIsInTheDevicesLanguageOrElseTheRetailers(String language, String title) {
        UUID device = scene.addDevice(scene.shopper, "webhook", language);
        commit(Judgements.of(scene).by(device).send(scene.addConsent("cars"), scene.addOffer("cars")));
        assertThat(scene.db.text("SELECT content ->> 'title' FROM outbox WHERE device_id = $1", device))
                .isEqualTo(title);
    }

    @Test
    void pushIsOfUseForItsTimeToLive() {
        Offer offer = scene.addOffer("cars", Trigger.ENTER, Duration.ofMinutes(3));
        commit(Judgements.of(scene).send(scene.addConsent("cars"), offer));
        assertThat(Duration.between(Instant.now(), expiresAt()))
                .isBetween(Duration.ofSeconds(150), Duration.ofMinutes(3));
    }

    @Test
    void pushIsNeverOfUsePastItsConsent() {
        Instant until = scene.now.plusSeconds(90);
        Consent consent = scene.addConsent(scene.shopper, Consent.UNLIMITED, until, "cars");
        commit(Judgements.of(scene).send(consent, scene.addOffer("cars")));
        assertThat(expiresAt()).isEqualTo(until);
    }

    @Test
    void farewellIsOfUseForAWhileAfterTheVisit() {
        Offer farewell = scene.addOffer("cars", Trigger.EXIT, Duration.ofHours(1));
        commit(Judgements.of(scene).at(Trigger.EXIT).send(scene.addConsent("cars"), farewell));
        assertThat(expiresAt()).isEqualTo(scene.now.plus(Duration.ofMinutes(10)));
    }

    @Test
    void farewellIsOfUseNoLongerThanItsTimeToLive() {
        Offer farewell = scene.addOffer("cars", Trigger.EXIT, Duration.ofMinutes(1));
        commit(Judgements.of(scene).at(Trigger.EXIT).send(scene.addConsent("cars"), farewell));
        assertThat(expiresAt()).isBefore(scene.now.plus(Duration.ofMinutes(10)));
    }

    @Test
    void farewellThatCannotGoOutInTimeIsNotOrdered() {
        Offer farewell = scene.addOffer(new JsonObject().put("trigger", "EXIT").put("deliverAfterVisit", "PT0.001S"));
        commit(Judgements.of(scene).at(Trigger.EXIT).send(scene.addConsent("cars"), farewell));
        assertThat(scene.db.number("SELECT count(*) FROM outbox WHERE shopper_id = $1", scene.shopper.value()))
                .isZero();
        assertThat(scene.db.text("SELECT reason FROM decision WHERE shopper_id = $1", scene.shopper.value()))
                .isEqualTo("OUTSIDE_SCHEDULE");
    }

    @Test
    void lastUseOfAConsentIsGivenOnceInABatch() {
        Consent consent = scene.addConsent(scene.shopper, 1, scene.now.plusSeconds(900), "cars");
        Judgement here = Judgements.of(scene).send(consent, scene.addOffer("cars"));
        Judgement there = Judgements.of(scene).in(scene.addStore()).send(consent, scene.addOffer("cars"));
        await(ledger.commit(List.of(here, there)));
        assertThat(scene.db.number(
                        "SELECT count(*) FROM outbox WHERE consent_id = $1",
                        consent.id().value()))
                .isEqualTo(1);
        assertThat(scene.db.text(
                        "SELECT reason FROM decision WHERE shopper_id = $1 AND reason <> ''", scene.shopper.value()))
                .isEqualTo("NO_CONSENT");
    }

    private void commit(Judgement judgement) {
        await(ledger.commit(List.of(judgement)));
    }

    private Instant expiresAt() {
        return Columns.instant(
                scene.db.row("SELECT expires_at FROM outbox WHERE shopper_id = $1", scene.shopper.value()),
                "expires_at");
    }
}
