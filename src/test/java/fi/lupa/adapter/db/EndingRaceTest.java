package fi.lupa.adapter.db;

import static fi.lupa.adapter.db.Db.await;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lupa.LupaTestResource;
import fi.lupa.consent.EndedBy;
import fi.lupa.delivery.Delivery;
import fi.lupa.delivery.Outcome;
import fi.lupa.engine.Endings;
import fi.lupa.engine.Endings.OfConsents;
import fi.lupa.engine.Outbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** A sender that claims, starts and settles without pause while the consent ends. */
@QuarkusTest
@QuarkusTestResource(LupaTestResource.class)
class EndingRaceTest {
    private static final int ROUNDS = 300;
    private static final Outcome[] OUTCOMES = {Outcome.ACCEPTED, Outcome.RETRY, Outcome.UNKNOWN, Outcome.REFUSED};

    @Inject
    Pool pool;

    @Inject
    Endings endings;

    @Test
    void nothingStartsOrIsUnderWayOnceTheEndIsFinal() {
        Scene scene = new Scene(pool);
        int started = 0;
        try (Senders senders = new Senders(pool)) {
            Outbox sender = senders.open(UUID.randomUUID(), Duration.ZERO);
            for (int round = 0; round < ROUNDS; round++) {
                scene.db.run("UPDATE visit SET ended_at = now() WHERE shopper_id = $1", scene.shopper.value());
                Deliveries deliveries = new Deliveries(scene);
                for (int i = 0; i < 4; i++) {
                    deliveries.add();
                }
                started += race(sender, deliveries, round % 4);
            }
        }
        assertThat(started).as("starts that raced with an end").isPositive();
    }

    /** How many hand-offs started before the end was final. */
    private int race(Outbox sender, Deliveries deliveries, int headStart) {
        AtomicBoolean isFinal = new AtomicBoolean();
        CompletableFuture<Integer> sending =
                CompletableFuture.supplyAsync(() -> sendUntil(isFinal, sender, deliveries));
        for (int i = 0; i < headStart; i++) {
            deliveries.scene.db.run("SELECT 1");
        }
        await(endings.end(deliveries.scene.shopper, deliveries.consents(), EndedBy.WITHDRAWAL, deliveries.scene.now));
        while (!await(endings.isQuiet(new OfConsents(deliveries.consents())))) {
            Thread.onSpinWait();
        }
        isFinal.set(true);
        int started = sending.join();
        assertThat(Senders.send(sender, deliveries)).isEmpty();
        return started;
    }

    private static int sendUntil(AtomicBoolean isFinal, Outbox sender, Deliveries deliveries) {
        int started = 0;
        while (!isFinal.get()) {
            List<Delivery.Sending> sending = Senders.send(sender, deliveries);
            for (Delivery.Sending each : sending) {
                assertThat(isFinal).as("final while a hand-off is under way").isFalse();
                await(sender.settle(each.concluded(OUTCOMES[started++ % OUTCOMES.length])));
            }
        }
        return started;
    }
}
