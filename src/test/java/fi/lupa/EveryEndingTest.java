package fi.lupa;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.lupa.adapter.mqtt.MqttListener;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.Method;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every way that permission ends or rests, over HTTP and MQTT: a push before, a cancel within the second, silence after. */
@QuarkusTest
@QuarkusTestResource(LupaTestResource.class)
@TestProfile(EndToEndSettings.class)
class EveryEndingTest {
    private static final Map<String, Object> UNTIL_PURCHASE = Map.of("until", Map.of("event", "purchase"));

    @Inject
    MqttListener listener;

    private ShopFloor floor;
    private Phone phone;
    private MqttPeer gateway;
    private MqttPeer app;

    @BeforeEach
    void open() throws MqttException {
        floor = ShopFloor.open(listener.port());
        phone = Phone.enrol();
        gateway = floor.gateway("g1");
        app = MqttPeer.app(listener.port(), phone);
        floor.offer("ENTER", Map.of());
    }

    @AfterEach
    void close() throws MqttException {
        gateway.close();
        app.close();
    }

    @Test
    void pause() throws MqttException {
        floor.offer("DWELL", Map.of("zoneId", "door", "dwell", "PT2S"));
        String consent = phone.consent(floor.retailer());
        String delivery = push();
        JsonPath answer = phone.call(Method.PUT, "pause", 200);
        assertThat(answer.getInt("handedOff")).isEqualTo(1);
        assertThat(answer.getLong("position")).isPositive();
        assertThat(answer.getBoolean("paused")).isTrue();
        cancelled(delivery);
        assertThat(phone.statusOf(consent)).isEqualTo("paused");
        assertThat(phone.call(Method.GET, "pause", 200).getString("pausedAt")).isEqualTo(answer.getString("pausedAt"));
        floor.offer("ENTER", Map.of());
        silent();
        phone.call(Method.DELETE, "pause", 200);
        phone.call(Method.DELETE, "pause", 200);
        remainsAt(2);
        assertThat(phone.statusOf(consent)).isEqualTo("active");
        assertThat(phone.decisions()).hasSize(1);
        floor.hear(gateway, "g1", phone);
        assertThat(next(3).getString("type")).isEqualTo("offer");
    }

    @Test
    void fulfilled() throws MqttException {
        String key = UUID.randomUUID().toString();
        String consent = phone.give(key, floor.retailer(), UNTIL_PURCHASE).getString("consentId");
        String delivery = push();
        JsonPath answer = phone.call(Method.POST, "consents/" + consent + "/fulfilled", 200);
        assertThat(answer.getInt("handedOff")).isEqualTo(1);
        cancelled(delivery);
        silent();
        assertThat(ended(key, UNTIL_PURCHASE).getString("endedBy")).isEqualTo("fulfilled");
        JsonPath again = phone.call(Method.POST, "consents/" + consent + "/fulfilled", 200);
        assertThat(again.getString("endedAt")).isEqualTo(answer.getString("endedAt"));
        assertThat(again.getLong("position")).isEqualTo(answer.getLong("position"));
    }

    @Test
    void purchase() throws MqttException {
        String key = UUID.randomUUID().toString();
        phone.give(key, floor.retailer(), UNTIL_PURCHASE);
        String delivery = push();
        String code = phone.call(Method.POST, "purchase-code", 201).getString("code");
        Instant at = Instant.now();
        JsonPath answer = floor.purchase("till-" + key, code, at);
        assertThat(answer.getInt("endedConsents")).isEqualTo(1);
        cancelled(delivery);
        silent();
        assertThat(ended(key, UNTIL_PURCHASE).getString("endedBy")).isEqualTo("purchase");
        assertThat(floor.purchase("till-" + key, code, at).getString("purchaseId"))
                .isEqualTo(answer.getString("purchaseId"));
    }

    @Test
    void lastUse() throws MqttException {
        floor.offer("ENTER", Map.of("priority", 1));
        String key = UUID.randomUUID().toString();
        Map<String, Object> once = Map.of("maxUses", 1);
        phone.give(key, floor.retailer(), once);
        floor.hear(gateway, "g1", phone);
        assertThat(next(1).getString("type")).isEqualTo("offer");
        await().until(() ->
                "ended".equals(phone.give(key, floor.retailer(), once).getString("status")));
        assertThat(ended(key, once).getString("endedBy")).isEqualTo("last-use");
        floor.offer("ENTER", Map.of());
        floor.hear(gateway, "g1", phone);
        remainsAt(1);
    }

    @Test
    void expiry() throws MqttException {
        String key = UUID.randomUUID().toString();
        Map<String, Object> brief = Map.of(
                "validUntil",
                Instant.now().plusSeconds(3).truncatedTo(ChronoUnit.MILLIS).toString());
        String consent = phone.give(key, floor.retailer(), brief).getString("consentId");
        floor.hear(gateway, "g1", phone);
        JsonPath push = next(1);
        assertThat(Instant.parse(push.getString("expiresAt"))).isBeforeOrEqualTo((String) brief.get("validUntil"));
        await().until(() -> phone.statusOf(consent).equals("ended"));
        floor.offer("ENTER", Map.of());
        floor.hear(gateway, "g1", phone);
        remainsAt(1);
        JsonPath ended = ended(key, brief);
        assertThat(ended.getString("endedBy")).isEqualTo("expiry");
        assertThat(Instant.parse(ended.getString("endedAt"))).isEqualTo((String) brief.get("validUntil"));
    }

    @Test
    void topicThatBecomesSensitive() throws MqttException {
        floor.topic("wine");
        phone.consent(floor.retailer(), Map.of("topics", List.of("cars", "wine")));
        String delivery = push();
        floor.makeSensitive();
        cancelled(delivery);
        floor.offer("ENTER", Map.of());
        floor.hear(gateway, "g1", phone);
        remainsAt(2);
    }

    /** The grant is asked for again: its key answers with the consent that has ended. */
    private JsonPath ended(String key, Map<String, Object> terms) {
        JsonPath answer = phone.give(key, floor.retailer(), terms);
        assertThat(answer.getString("status")).isEqualTo("ended");
        return answer;
    }

    private String push() throws MqttException {
        floor.hear(gateway, "g1", phone);
        return next(1).getString("deliveryId");
    }

    private void cancelled(String delivery) {
        await().atMost(1, SECONDS).until(() -> app.received.size() == 2);
        assertThat(next(2).getString("type")).isEqualTo("cancel");
        assertThat(next(2).getString("deliveryId")).isEqualTo(delivery);
    }

    private void silent() throws MqttException {
        floor.hear(gateway, "g1", phone);
        remainsAt(2);
        assertThat(phone.decisions()).hasSize(1);
    }

    private JsonPath next(int count) {
        await().atMost(8, SECONDS).until(() -> app.received.size() >= count);
        return JsonPath.from(app.received.get(count - 1));
    }

    private void remainsAt(int count) {
        await().during(1_500, MILLISECONDS).atMost(3, SECONDS).until(() -> app.received.size() == count);
    }
}
