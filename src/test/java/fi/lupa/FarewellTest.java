package fi.lupa;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.lupa.adapter.mqtt.MqttListener;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What may be pushed when a visit is over, and until when. */
@QuarkusTest
@QuarkusTestResource(LupaTestResource.class)
@TestProfile(FarewellSettings.class)
class FarewellTest {
    private static final Duration VISIT = Duration.ofSeconds(2);

    @Inject
    MqttListener listener;

    private ShopFloor floor;
    private Phone phone;

    @BeforeEach
    void open() {
        floor = ShopFloor.open(listener.port());
        phone = Phone.enrol();
        phone.consent(floor.retailer());
    }

    @Test
    void farewellIsPushedWhenTheVisitIsOverAndIsOfUseForItsTimeAfterThat() throws MqttException {
        String offer = floor.offer("EXIT", Map.of("deliverAfterVisit", "PT4S"));
        try (MqttPeer gateway = floor.gateway("g1");
                MqttPeer app = MqttPeer.app(listener.port(), phone)) {
            Instant before = Instant.now();
            floor.hear(gateway, "g1", phone);
            Instant after = Instant.now();
            await().atMost(8, SECONDS).until(() -> app.received.size() == 1);
            assertThat(Instant.now()).isAfter(before.plus(VISIT));
            JsonPath push = JsonPath.from(app.received.get(0));
            assertThat(push.getString("offerId")).isEqualTo(offer);
            assertThat(push.getString("why.trigger")).isEqualTo("EXIT");
            assertThat(Instant.parse(push.getString("expiresAt")))
                    .isBetween(
                            before.minusMillis(1).plus(VISIT).plusSeconds(4),
                            after.plus(VISIT).plusSeconds(4));
        }
    }

    @Test
    void nothingIsPushedAfterThatTimeAndNothingElseAfterTheVisit() throws MqttException {
        String farewell = floor.offer("EXIT", Map.of("deliverAfterVisit", "PT2S"));
        String welcome = floor.offer("ENTER", Map.of());
        Instant heard;
        try (MqttPeer gateway = floor.gateway("g1")) {
            floor.hear(gateway, "g1", phone);
            heard = Instant.now();
        }
        await().atMost(8, SECONDS).until(() -> phone.decisions().size() == 2);
        assertThat(phone.decisions())
                .extracting(decision -> List.of(decision.get("offerId"), decision.get("verdict")))
                .containsExactlyInAnyOrder(List.of(farewell, "SENT_TO_OUTBOX"), List.of(welcome, "SENT_TO_OUTBOX"));
        await().atMost(8, SECONDS)
                .until(() -> Instant.now().isAfter(heard.plus(VISIT).plusSeconds(2)));
        try (MqttPeer app = MqttPeer.app(listener.port(), phone)) {
            await().during(1_500, MILLISECONDS).atMost(3, SECONDS).until(app.received::isEmpty);
        }
    }

    @Test
    void farewellWaitsForAnAppThatReturnsInTimeAndWhatTheVisitWasForDoesNot() throws MqttException {
        String farewell = floor.offer("EXIT", Map.of("deliverAfterVisit", "PT20S"));
        floor.offer("ENTER", Map.of());
        try (MqttPeer gateway = floor.gateway("g1")) {
            floor.hear(gateway, "g1", phone);
        }
        await().atMost(8, SECONDS).until(() -> phone.decisions().size() == 2);
        try (MqttPeer app = MqttPeer.app(listener.port(), phone)) {
            await().during(1_500, MILLISECONDS).atMost(8, SECONDS).until(() -> app.received.size() == 1);
            assertThat(JsonPath.from(app.received.get(0)).getString("offerId")).isEqualTo(farewell);
        }
    }
}
