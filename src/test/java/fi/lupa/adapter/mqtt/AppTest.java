package fi.lupa.adapter.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fi.lupa.engine.Deadline;
import fi.lupa.engine.HandOffFailure;
import fi.lupa.identity.DeviceId;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AppTest {
    /** Long enough that a hand-off has begun, and another app has come, on a machine that halts for a second. */
    private static final Duration UNTIL_CUT = Duration.ofSeconds(4);

    private static final DeviceId DEVICE = new DeviceId(new UUID(1, 2));
    private static final DeviceId OTHER = new DeviceId(new UUID(1, 3));
    private static final String PUSHES = "lupa/v1/devices/" + DEVICE + "/push";
    private static final String OTHERS_PUSHES = "lupa/v1/devices/" + OTHER + "/push";

    private final Endpoint endpoint = new Endpoint("lupa.mqtt.max-pushes", "2");

    @BeforeEach
    void enrol() {
        endpoint.signIn.addDevice(DEVICE);
        endpoint.signIn.addDevice(OTHER);
    }

    @AfterEach
    void close() {
        endpoint.close();
    }

    @Test
    void pushIsAcceptedWhenTheAppAcknowledgesIt() throws MqttException {
        try (Client3 app = listening(1)) {
            endpoint.push(DEVICE, "offer", Endpoint.LONG).join();
            assertThat(app.received).containsExactly("offer");
        }
    }

    @Test
    void pushAtQos0IsAcceptedWhenItHasLeft() throws MqttException {
        try (Client3 app = listening(0)) {
            endpoint.push(DEVICE, "offer", Endpoint.LONG).join();
            await().until(() -> app.received.contains("offer"));
        }
    }

    @Test
    void pushToAnAppThatIsNotThereIsNotBegun() {
        assertFails(endpoint.push(DEVICE, "offer", Endpoint.LONG), HandOffFailure.NotConnected.class);
    }

    @Test
    void pushToAnAppThatDoesNotListenIsNotBegun() throws MqttException {
        try (Client3 app = Client3.connect(endpoint, DEVICE.toString())) {
            assertFails(endpoint.push(DEVICE, "offer", Endpoint.LONG), HandOffFailure.NotConnected.class);
            app.subscribe(PUSHES, 1);
            app.paho.unsubscribe(PUSHES).waitForCompletion(Client3.WAIT);
            assertFails(endpoint.push(DEVICE, "offer", Endpoint.LONG), HandOffFailure.NotConnected.class);
            assertThat(endpoint.sessions.events).containsExactly("opened", "closed");
        }
    }

    @Test
    void pushWhoseDeadlineHasPassedIsNotWritten() throws MqttException {
        try (Client3 app = listening(1)) {
            CompletableFuture<Void> late = endpoint.push(DEVICE, "late", new Deadline(System.nanoTime()));
            assertFails(late, HandOffFailure.TooLate.class);
            endpoint.push(DEVICE, "offer", Endpoint.LONG).join();
            assertThat(app.received).containsExactly("offer");
            assertThat(endpoint.meters.tooLate).hasValue(1);
        }
    }

    @Test
    void appThatAcknowledgesNothingIsCutOffAtTheDeadline() throws MqttException {
        try (Client3 app = silent()) {
            long begin = System.nanoTime();
            CompletableFuture<Void> push = endpoint.push(DEVICE, "offer", Duration.ofMillis(500));
            assertFails(push, HandOffFailure.NotAcknowledged.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .isBetween(Duration.ofMillis(500), Duration.ofSeconds(2));
            await().untilTrue(app.isLost);
            assertThat(endpoint.counted("lupa.mqtt.closed", "silent")).isEqualTo(1);
            await().until(() -> endpoint.sessions.events.contains("closed"));
        }
    }

    @Test
    void pushIsUnknownWhenTheConnectionEndsBeforeItsAcknowledgement() throws MqttException {
        Client3 app = silent();
        CompletableFuture<Void> push = endpoint.push(DEVICE, "offer", Endpoint.LONG);
        await().until(() -> app.received.contains("offer"));
        app.close();
        assertFails(push, HandOffFailure.NotAcknowledged.class);
    }

    @Test
    void appWithTooManyUnacknowledgedPushesGetsNoMore() throws MqttException {
        try (Client3 app = silent()) {
            CompletableFuture<Void> first = endpoint.push(DEVICE, "first", Endpoint.LONG);
            CompletableFuture<Void> second = endpoint.push(DEVICE, "second", Endpoint.LONG);
            assertFails(endpoint.push(DEVICE, "third", Endpoint.LONG), HandOffFailure.NotConnected.class);
            assertThat(app.isLost).isFalse();
            assertThat(first.isDone() || second.isDone()).isFalse();
        }
    }

    @Test
    void appThatReadsNothingIsCutOffWithWhatWasUnderWay() throws Exception {
        int size = 16 << 20;
        try (StalledClient app = new StalledClient(endpoint, DEVICE.toString(), PUSHES, 0)) {
            CompletableFuture<Void> push = endpoint.push(DEVICE, "x".repeat(size), UNTIL_CUT);
            assertFails(endpoint.push(DEVICE, "next", Endpoint.LONG), HandOffFailure.NotConnected.class);
            assertFails(push, HandOffFailure.NotAcknowledged.class);
            await().until(() -> endpoint.sessions.events.contains("closed"));
            assertThat(app.readToTheEnd()).isLessThan(size);
        }
    }

    @Test
    void stalledAppThatIsTakenOverIsCutOffAtTheDeadlineToo() throws Exception {
        int size = 16 << 20;
        try (StalledClient app = new StalledClient(endpoint, DEVICE.toString(), PUSHES, 1)) {
            CompletableFuture<Void> push = endpoint.push(DEVICE, "x".repeat(size), UNTIL_CUT);
            try (Client3 again = listening(1)) {
                assertFails(push, HandOffFailure.NotAcknowledged.class);
                await().until(() -> endpoint.counted("lupa.mqtt.closed", "taken-over") == 1);
                assertThat(app.readToTheEnd()).isLessThan(size);
                assertThat(again.received).isEmpty();
            }
        }
    }

    @Test
    void appSeesNothingOfAnotherDevice() throws MqttException {
        try (Client3 app = listening(1)) {
            assertThat(app.subscribe(OTHERS_PUSHES, 1)).isEqualTo(0x80);
            assertThat(app.subscribe("lupa/v1/devices/+/push", 1)).isEqualTo(0x80);
            assertThat(app.subscribe("#", 1)).isEqualTo(0x80);
            assertThat(app.subscribe("lupa/v1/dead-letter", 1)).isEqualTo(0x80);
            assertFails(endpoint.push(OTHER, "other", Endpoint.LONG), HandOffFailure.NotConnected.class);
        }
    }

    @Test
    void appMayPublishItsOwnSightingsOnly() throws MqttException {
        try (Client3 app = listening(1)) {
            app.publish("lupa/v1/devices/" + DEVICE + "/sightings", "{}", 1).waitForCompletion(Client3.WAIT);
            assertThat(endpoint.meters.unmapped).hasValue(1);
            app.publish(OTHERS_PUSHES, "forged", 1);
            await().untilTrue(app.isLost);
        }
    }

    @Test
    void secondConnectionOfAnAppTakesItsSessionOver() throws MqttException {
        try (Client3 first = listening(1);
                Client3 second = listening(1)) {
            await().untilTrue(first.isLost);
            endpoint.push(DEVICE, "offer", Endpoint.LONG).join();
            assertThat(second.received).containsExactly("offer");
            assertThat(endpoint.sessions.events).doesNotContain("closed");
        }
        await().until(() -> endpoint.sessions.events.contains("closed"));
    }

    @Test
    void nothingIsRetainedForAnAppThatComesLater() throws MqttException {
        try (Client3 app = listening(1)) {
            endpoint.push(DEVICE, "before", Endpoint.LONG).join();
            assertThat(app.received).containsExactly("before");
        }
        await().until(() -> endpoint.sessions.events.contains("closed"));
        assertFails(endpoint.push(DEVICE, "between", Endpoint.LONG), HandOffFailure.NotConnected.class);
        try (Client3 app = listening(1)) {
            endpoint.push(DEVICE, "after", Endpoint.LONG).join();
            assertThat(app.received).containsExactly("after");
        }
    }

    @Test
    void administratorReadsDeadLettersAndNothingElse() throws MqttException {
        endpoint.signIn.addStaff("admin", "admin");
        try (Client3 admin = Client3.connect(endpoint, "admin")) {
            admin.subscribe(AdminPeer.TOPIC, 1);
            assertThat(admin.subscribe(PUSHES, 1)).isEqualTo(0x80);
            endpoint.tell(AdminPeer.TOPIC, "letter").join();
            await().until(() -> admin.received.contains("letter"));
            admin.publish(AdminPeer.TOPIC, "forged", 1);
            await().untilTrue(admin.isLost);
        }
    }

    private Client3 listening(int qos) throws MqttException {
        Client3 app = Client3.connect(endpoint, DEVICE.toString());
        app.subscribe(PUSHES, qos);
        return app;
    }

    private Client3 silent() throws MqttException {
        Client3 app = Client3.connectSilent(endpoint, DEVICE.toString());
        app.subscribe(PUSHES, 1);
        return app;
    }

    private static void assertFails(CompletableFuture<Void> push, Class<? extends HandOffFailure> failure) {
        assertThatThrownBy(push::join).hasCauseInstanceOf(failure);
    }
}
