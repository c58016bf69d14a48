package fi.lupa.adapter.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.lupa.delivery.DeliveryId;
import fi.lupa.delivery.Outcome;
import fi.lupa.delivery.Push;
import fi.lupa.engine.Deadline;
import fi.lupa.engine.HandOffFailure;
import fi.lupa.engine.PushRoute;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class MqttChannelTest {
    private static final Deadline DEADLINE = Deadline.after(System.nanoTime(), Duration.ofSeconds(20));

    private final ObjectMapper mapper = new ObjectMapper();
    private final Wire wire = new Wire();
    private final MqttChannel channel =
            new MqttChannel(wire, mapper, () -> 2, () -> "https://offers.example", Optional.empty(), () -> true);

    @Test
    void pushIsRenderedAsTheContractSays() throws IOException {
        begin(Pushes.inZone("entrance", "https://example.fi/a.png", "shop://a"));
        assertThat(sent(0)).isEqualTo(mapper.readTree("""
                        {"v":1,"type":"offer","deliveryId":"00000000-0000-0001-0000-000000000001","offerId":"coffee",
                        "storeId":"helsinki","zoneId":"entrance","title":"Coffee","body":"Half price",
                        "imageUrl":"https://example.fi/a.png","deepLink":"shop://a","expiresAt":"2026-05-01T10:15:00Z",
                        "why":{"trigger":"ENTER","topic":"drinks","consentId":"00000000-0000-0001-0000-000000000002",
                        "noticeVersion":"n1"},
                        "optOut":"https://offers.example/o/00000000-0000-0001-0000-000000000001"}"""));
    }

    @Test
    void whatThereIsNotIsLeftOut() throws IOException {
        begin(Pushes.anywhere());
        assertThat(sent(0).has("zoneId") || sent(0).has("imageUrl") || sent(0).has("deepLink"))
                .isFalse();
    }

    @Test
    void pushGoesToItsDeviceUntilItsDeadline() {
        begin(Pushes.anywhere());
        assertThat(wire.sent.get(0).getMetadata(PushRoute.class))
                .contains(new PushRoute(Pushes.DEVICE, DEADLINE, Instant.parse("2026-05-01T10:15:00Z")));
    }

    @Test
    void acknowledgedPushIsAccepted() {
        CompletableFuture<Outcome> outcome = handOff(Pushes.anywhere());
        assertThat(outcome).isNotDone();
        wire.acknowledge(0);
        assertThat(outcome.join()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void pushThatWasNotBegunIsRetried() {
        CompletableFuture<Outcome> absent = handOff(Pushes.anywhere());
        CompletableFuture<Outcome> late = handOff(Pushes.anywhere());
        wire.fail(0, new HandOffFailure.NotConnected());
        wire.fail(1, new HandOffFailure.TooLate());
        assertThat(absent.join()).isEqualTo(Outcome.RETRY);
        assertThat(late.join()).isEqualTo(Outcome.RETRY);
    }

    @Test
    void unansweredPushIsUnknown() {
        CompletableFuture<Outcome> silent = handOff(Pushes.anywhere());
        CompletableFuture<Outcome> broken = handOff(Pushes.anywhere());
        wire.fail(0, new HandOffFailure.NotAcknowledged());
        wire.fail(1, new IllegalStateException("the channel is broken"));
        assertThat(silent.join()).isEqualTo(Outcome.UNKNOWN);
        assertThat(broken.join()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void slotsAreTakenWhileAHandOffIsUnderWay() {
        assertThat(channel.freeSlots()).isEqualTo(2);
        begin(Pushes.anywhere());
        begin(Pushes.anywhere());
        assertThat(channel.freeSlots()).isZero();
        wire.acknowledge(0);
        wire.fail(1, new HandOffFailure.NotConnected());
        assertThat(channel.freeSlots()).isEqualTo(2);
    }

    @Test
    void cancelNamesItsDeliveryAndTellsWhetherItWasTaken() throws IOException {
        DeliveryId delivery = new DeliveryId(new UUID(1, 1));
        CompletableFuture<Boolean> taken =
                channel.cancel(Pushes.DEVICE, delivery).subscribeAsCompletionStage();
        CompletableFuture<Boolean> missed =
                channel.cancel(Pushes.DEVICE, delivery).subscribeAsCompletionStage();
        wire.acknowledge(0);
        wire.fail(1, new HandOffFailure.NotConnected());
        assertThat(sent(0))
                .isEqualTo(mapper.readTree(
                        "{\"v\":1,\"type\":\"cancel\",\"deliveryId\":\"00000000-0000-0001-0000-000000000001\"}"));
        assertThat(taken.join()).isTrue();
        assertThat(missed.join()).isFalse();
    }

    private void begin(Push push) {
        assertThat(handOff(push)).isNotDone();
    }

    private CompletableFuture<Outcome> handOff(Push push) {
        return channel.handOff(push, DEADLINE).subscribeAsCompletionStage();
    }

    private JsonNode sent(int number) throws IOException {
        return mapper.readTree(wire.sent.get(number).getPayload());
    }
}
