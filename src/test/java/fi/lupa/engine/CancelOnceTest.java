package fi.lupa.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.lupa.delivery.Delivery;
import fi.lupa.delivery.DeliveryId;
import fi.lupa.delivery.Outcome;
import fi.lupa.delivery.Push;
import fi.lupa.identity.DeviceId;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CancelOnceTest {
    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicInteger cancels = new AtomicInteger();
    private final AtomicBoolean isOpen = new AtomicBoolean(true);
    private final AtomicInteger postponements = new AtomicInteger();
    private final CompletableFuture<Boolean> answer = new CompletableFuture<>();
    private final CompletableFuture<Collection<DeliveryId>> recorded = new CompletableFuture<>();

    @Test
    void cancelThatTheAppHasNotTakenYetIsNotSentAgain() throws InterruptedException {
        DeliveryFlow flow = flow();
        flow.open();
        try {
            await().until(() -> looks.get() > 3);
            assertThat(cancels).hasValue(1);
            answer.complete(true);
            assertThat(recorded.join()).hasSize(1);
        } finally {
            flow.stop();
        }
    }

    @Test
    void cancelThatFailedWithTheChannelIsSentAtOnceWhenThatOpensAgain() throws InterruptedException {
        DeliveryFlow flow = flow();
        flow.open();
        try {
            await().until(() -> cancels.get() == 1);
            isOpen.set(false);
            answer.complete(false);
            await().during(Duration.ofMillis(500)).until(() -> cancels.get() == 1);
            assertThat(postponements).hasValue(0);
            isOpen.set(true);
            await().atMost(Duration.ofSeconds(2)).until(() -> cancels.get() > 1);
        } finally {
            flow.stop();
        }
    }

    private DeliveryFlow flow() {
        return new DeliveryFlow(
                List.of(new SlowApp()),
                new OneCancel(),
                new NoMeters(),
                Onlooker.NOBODY,
                Clock.systemUTC(),
                Duration.ofSeconds(1));
    }

    private final class SlowApp implements Channel {
        @Override
        public String name() {
            return "slow";
        }

        @Override
        public boolean needsConnection() {
            return true;
        }

        @Override
        public boolean isOpen() {
            return isOpen.get();
        }

        @Override
        public int freeSlots() {
            return 1;
        }

        @Override
        public Uni<Outcome> handOff(Push push, Deadline deadline) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<Boolean> cancel(DeviceId device, DeliveryId delivery) {
            cancels.incrementAndGet();
            return Uni.createFrom().completionStage(answer);
        }
    }

    private final class OneCancel implements OutboxDoor, Outbox {
        private final Cancel due = new Cancel(new DeviceId(UUID.randomUUID()), new DeliveryId(UUID.randomUUID()));

        @Override
        public Uni<Outbox> open() {
            return Uni.createFrom().item(this);
        }

        @Override
        public Uni<Void> sweep() {
            return Uni.createFrom().voidItem();
        }

        @Override
        public int slot() {
            return 1;
        }

        @Override
        public Uni<List<Delivery.Leased>> claim(Channel channel, int limit) {
            return Uni.createFrom().item(List.of());
        }

        @Override
        public Uni<List<Delivery.Sending>> start(List<Delivery.Leased> leased) {
            return Uni.createFrom().item(List.of());
        }

        @Override
        public Uni<Void> settle(Delivery.Settled settled) {
            return Uni.createFrom().voidItem();
        }

        @Override
        public Uni<List<Cancel>> cancelsDue(Channel channel, int limit) {
            looks.incrementAndGet();
            return Uni.createFrom().item(recorded.isDone() ? List.of() : List.of(due));
        }

        @Override
        public Uni<Void> cancelled(Collection<DeliveryId> deliveries) {
            recorded.complete(deliveries);
            return Uni.createFrom().voidItem();
        }

        @Override
        public Uni<Void> postponed(Collection<DeliveryId> deliveries) {
            postponements.incrementAndGet();
            return Uni.createFrom().voidItem();
        }

        @Override
        public boolean isAlive() {
            return true;
        }

        @Override
        public Uni<Void> close() {
            return Uni.createFrom().voidItem();
        }
    }
}
