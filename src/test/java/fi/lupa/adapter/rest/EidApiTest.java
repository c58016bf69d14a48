package fi.lupa.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import fi.lupa.LupaTestResource;
import fi.lupa.identity.BeaconClock;
import fi.lupa.identity.EidBeacon;
import fi.lupa.identity.EidKey;
import fi.lupa.identity.RotationExponent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LupaTestResource.class)
@TestProfile(GenerousSettings.class)
class EidApiTest {
    @Test
    void eidIsAnsweredWithItsKeyAndClock() {
        JsonPath identity = enrol(Shop.token(), UUID.randomUUID().toString());
        assertThat(identity.getMap("").keySet())
                .isEqualTo(Set.of("scheme", "identityKey", "rotationExponent", "beaconSeconds", "at"));
        assertThat(identity.getString("scheme")).isEqualTo("eid");
        assertThat(Base64.getDecoder().decode(identity.getString("identityKey")))
                .hasSize(16);
        assertThat(identity.getInt("rotationExponent")).isEqualTo(10);
        assertThat(identity.getLong("beaconSeconds")).isBetween(65_536L, 131_071L);
        assertThat(Duration.between(Instant.parse(identity.getString("at")), Instant.now()))
                .isBetween(Duration.ZERO, Duration.ofSeconds(20));
    }

    @Test
    void devicesHaveKeysAndOffsetsOfTheirOwn() {
        String token = Shop.token();
        Set<String> keys = new HashSet<>();
        Set<Long> offsets = new HashSet<>();
        for (int i = 0; i < 10; i++) {
            JsonPath identity = enrol(token, UUID.randomUUID().toString());
            keys.add(identity.getString("identityKey"));
            offsets.add(identity.getLong("beaconSeconds") % 1_024);
        }
        assertThat(keys).hasSize(10);
        assertThat(offsets).hasSizeGreaterThan(5);
    }

    @Test
    void repeatedEnrolmentAnswersWithTheSameKey() {
        String token = Shop.token();
        assertThat(enrol(token, "d1").getMap("")).isEqualTo(enrol(token, "d1").getMap(""));
    }

    @Test
    void eidCannotBeClaimed() {
        String eid = "eid:0011223344556677";
        refuse(Map.of("scheme", "eid", "id", eid));
        refuse(Map.of("id", eid));
    }

    @Test
    void fixedIdentityHasNoKey() {
        JsonPath device = Shop.as(Shop.token())
                .body(Shop.device(Map.of("scheme", "uid")))
                .post("/api/v1/me/devices")
                .jsonPath();
        assertThat(device.getMap("identity").keySet()).isEqualTo(Set.of("scheme", "id"));
    }

    @Test
    void answerPrintsNoKey() {
        EidBeacon beacon = new EidBeacon(new EidKey(1, 2), new RotationExponent(3), new BeaconClock(4));
        DeviceAnswer answer = new DeviceAnswer(
                "d",
                new DeviceAnswer.MqttCredentials("u", "p"),
                DeviceAnswer.IdentityAnswer.of(beacon, Instant.ofEpochSecond(5)),
                new DeviceAnswer.ChannelAnswer("mqtt", "confirmed"));
        assertThat(answer.identity().identityKey()).isEqualTo("AAAAAAAAAAEAAAAAAAAAAg==");
        assertThat(answer.toString()).doesNotContain("AAAA");
    }

    private static void refuse(Map<String, String> identity) {
        Shop.as(Shop.token())
                .body(Shop.device(identity))
                .post("/api/v1/me/devices")
                .then()
                .statusCode(400)
                .body("errors.field", contains("identity.id"))
                .body("errors.rule", contains("unsupported"));
    }

    private static JsonPath enrol(String token, String key) {
        return Shop.as(token)
                .header("Idempotency-Key", key)
                .body(Shop.device(Map.of("scheme", "eid")))
                .post("/api/v1/me/devices")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .setRootPath("identity");
    }
}
