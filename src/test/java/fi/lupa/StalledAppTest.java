package fi.lupa;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.lupa.adapter.mqtt.MqttListener;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An app that stops reading has a push in its socket when the consent ends. */
@QuarkusTest
@QuarkusTestResource(LupaTestResource.class)
@TestProfile(EndToEndSettings.class)
class StalledAppTest {
    private static final int LONG = 16 << 20;

    @Inject
    MqttListener listener;

    @Inject
    Pool pool;

    private ShopFloor floor;
    private Phone phone;

    @BeforeEach
    void open() {
        floor = ShopFloor.open(listener.port());
        phone = Phone.enrol();
    }

    @Test
    void shortPushHadArrivedAndNothingFollows() throws Exception {
        floor.offer("ENTER", Map.of());
        String consent = phone.consent(floor.retailer());
        try (MqttPeer gateway = floor.gateway("g1");
                StalledApp app = new StalledApp(listener.port(), phone)) {
            floor.hear(gateway, "g1", phone);
            await().atMost(5, SECONDS).until(() -> app.available() > 0);
            int before = app.available();
            JsonPath answer = phone.withdraw(consent);
            assertThat(answer.getInt("handedOff")).isEqualTo(1);
            floor.hear(gateway, "g1", phone);
            assertThat(app.readToTheEnd().length()).isLessThanOrEqualTo(before);
        }
    }

    @Test
    void pushStillOnItsWayIsCutOffBeforeTheAnswer() throws Exception {
        String offer = floor.offer("ENTER", Map.of());
        lengthen(offer);
        String consent = phone.consent(floor.retailer());
        try (MqttPeer gateway = floor.gateway("g1");
                StalledApp app = new StalledApp(listener.port(), phone)) {
            floor.hear(gateway, "g1", phone);
            await().atMost(5, SECONDS).until(() -> app.available() > 0);
            phone.withdraw(consent);
            assertThat(app.readToTheEnd().length()).isLessThan(LONG);
        }
    }

    /** A text that no socket's buffers hold; the API refuses one as long. */
    private void lengthen(String offer) {
        JsonObject content = new JsonObject().put("title", "Car wax").put("body", "x".repeat(LONG));
        pool.preparedQuery("UPDATE offer SET body = jsonb_set(body, '{content,en}', $2) WHERE id = $1")
                .execute(Tuple.of(offer, content))
                .await()
                .atMost(Duration.ofSeconds(20));
    }
}
