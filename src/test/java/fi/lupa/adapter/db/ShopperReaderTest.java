package fi.lupa.adapter.db;

import static fi.lupa.adapter.db.Db.await;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lupa.LupaTestResource;
import fi.lupa.consent.Consent;
import fi.lupa.engine.Books;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LupaTestResource.class)
class ShopperReaderTest {
    @Inject
    Pool pool;

    @Test
    void readingAnewAlsoForgetsWhosePermissionEndedUnnoticed() {
        Scene scene = new Scene(pool);
        Consent consent = scene.addConsent("cars");
        scene.db.run(
                "INSERT INTO identity (device_id, shopper_id, scheme, hi, lo, tail) VALUES ($1, $2, 'uid', $3, 1, 0)",
                scene.device,
                scene.shopper.value(),
                UUID.randomUUID().getMostSignificantBits());
        Books books = Books.empty();
        ShopperReader reader = new ShopperReader(pool, Clock.systemUTC(), books);
        await(reader.readAll());
        assertThat(books.consents().find(scene.shopper)).isNotNull();
        scene.db.run(
                "UPDATE consent SET ended_at = now(), ended_by = 'withdrawal' WHERE id = $1",
                consent.id().value());
        await(reader.readAll());
        assertThat(books.consents().find(scene.shopper)).isNull();
    }
}
