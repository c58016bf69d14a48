package fi.lupa.adapter.db;

import static fi.lupa.adapter.db.Db.await;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.lupa.LupaTestResource;
import fi.lupa.consent.Consent;
import fi.lupa.engine.Books;
import fi.lupa.offer.Offer;
import fi.lupa.offer.Trigger;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What others write reaches the books of this instance. */
@QuarkusTest
@QuarkusTestResource(LupaTestResource.class)
class ChangeFeedTest {
    @Inject
    Pool pool;

    @Inject
    Books books;

    private Scene scene;

    @BeforeEach
    void open() {
        scene = new Scene(pool);
    }

    @Test
    void changesOfOthersAreKnownWithinASecond() {
        Offer offer = scene.addOffer("cars");
        scene.addConsent("cars");
        await().atMost(1, SECONDS).until(() -> isOffered(offer) && isKnown());
        assertThat(books.retail().store(scene.store.id())).isPresent();
        assertThat(books.retail().topic(scene.retailer, offer.topic())).isPresent();
        scene.db.run(
                "UPDATE offer SET deleted_at = now() WHERE id = $1", offer.id().value());
        await().atMost(1, SECONDS).until(() -> !isOffered(offer));
    }

    @Test
    void withdrawalOfAnotherInstanceIsKnownWithinASecond() {
        Consent consent = scene.addConsent("cars");
        await().atMost(1, SECONDS).until(this::isKnown);
        scene.db.run(
                "UPDATE consent SET ended_at = now(), ended_by = 'withdrawal' WHERE id = $1",
                consent.id().value());
        await().atMost(1, SECONDS).until(() -> !isKnown());
    }

    @Test
    void olderTransactionThatCommitsLaterIsNotSkipped() {
        SqlConnection older = await(pool.getConnection());
        try {
            Db inOlder = new Db(older);
            inOlder.run("BEGIN");
            inOlder.run("SELECT pg_current_xact_id()");
            inOlder.run(
                    "UPDATE store SET name = 'Renamed' WHERE id = $1",
                    scene.store.id().value());
            Offer newer = scene.addOffer("cars");
            inOlder.run("COMMIT");
            await().atMost(1, SECONDS).until(() -> isOffered(newer) && isRenamed());
        } finally {
            await(older.close());
        }
    }

    @Test
    void nothingIsSkippedWhileAnOlderTransactionStaysOpen() {
        SqlConnection older = await(pool.getConnection());
        try {
            Db inOlder = new Db(older);
            inOlder.run("BEGIN");
            inOlder.run(
                    "UPDATE store SET name = 'Renamed' WHERE id = $1",
                    scene.store.id().value());
            scene.addOffer("cars");
            scene.addConsent("cars");
            await().during(1, SECONDS).atMost(2, SECONDS).until(() -> !isRenamed());
            inOlder.run("COMMIT");
            await().atMost(1, SECONDS).until(() -> isRenamed() && isKnown());
        } finally {
            await(older.close());
        }
    }

    @Test
    void signalIsRecognisedOnlyWhileSomethingIsPermitted() {
        UUID uuid = UUID.randomUUID();
        scene.db.run(
                "INSERT INTO identity (device_id, shopper_id, scheme, hi, lo, tail) VALUES ($1, $2, 'ibeacon', $3, $4, 7)",
                scene.device,
                scene.shopper.value(),
                uuid.getMostSignificantBits(),
                uuid.getLeastSignificantBits());
        Consent consent = scene.addConsent("cars");
        await().atMost(1, SECONDS).until(() -> isRecognised(uuid));
        scene.db.run(
                "UPDATE consent SET ended_at = now(), ended_by = 'withdrawal' WHERE id = $1",
                consent.id().value());
        await().atMost(1, SECONDS).until(() -> !isRecognised(uuid));
    }

    private boolean isRecognised(UUID uuid) {
        return books.identities()
                        .find(
                                fi.lupa.sighting.Scheme.IBEACON,
                                uuid.getMostSignificantBits(),
                                uuid.getLeastSignificantBits(),
                                7,
                                0)
                != null;
    }

    private boolean isKnown() {
        return books.consents().find(scene.shopper) != null;
    }

    private boolean isOffered(Offer offer) {
        return books.offers().of(scene.store.id(), Trigger.ENTER).stream().anyMatch(o -> o.id().equals(offer.id()));
    }

    private boolean isRenamed() {
        return books.retail()
                .store(scene.store.id())
                .filter(store -> store.name().equals("Renamed"))
                .isPresent();
    }
}
