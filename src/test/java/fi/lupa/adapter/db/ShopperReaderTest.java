package fi.lupa.adapter.db;

import static fi.lupa.adapter.db.Db.await;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lupa.LupaTestResource;
import fi.lupa.consent.Consent;
import fi.lupa.engine.Books;
import fi.lupa.identity.BeaconClock;
import fi.lupa.identity.Bearer;
import fi.lupa.identity.DeviceId;
import fi.lupa.identity.EidBeacon;
import fi.lupa.identity.EidCipher;
import fi.lupa.identity.EidKey;
import fi.lupa.identity.RotationExponent;
import fi.lupa.sighting.Scheme;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    @Test
    void keyOfADeviceIsEnoughToRecogniseItAfterARestart() {
        Scene scene = new Scene(pool);
        Bearer bearer = new Bearer(new DeviceId(scene.device), scene.shopper);
        EidBeacon beacon = new EidBeacon(
                EidKey.of("0123456789abcdef".getBytes(StandardCharsets.US_ASCII)),
                new RotationExponent(10),
                BeaconClock.reading(70_000, scene.now));
        await(IdentityRows.add(pool, bearer, beacon));
        Consent consent = scene.addConsent("cars");
        assertThat(readAnew(scene.now, beacon)).isEqualTo(bearer);
        scene.db.run(
                "UPDATE consent SET ended_at = now(), ended_by = 'withdrawal' WHERE id = $1",
                consent.id().value());
        assertThat(readAnew(scene.now, beacon)).isNull();
    }

    private @Nullable Bearer readAnew(Instant now, EidBeacon beacon) {
        Books books = Books.empty();
        await(new ShopperReader(pool, Clock.fixed(now, ZoneOffset.UTC), books).readAll());
        long eid = new EidCipher().eid(beacon.key(), beacon.exponent(), 70_000);
        return books.identities().find(Scheme.EID, eid, 0, 0, now.getEpochSecond());
    }
}
