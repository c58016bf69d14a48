package fi.lupa.adapter.db;

import static fi.lupa.adapter.db.Db.await;

import fi.lupa.delivery.Delivery;
import fi.lupa.engine.Outbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Holds on the outbox that a test opens, and that end with it. */
final class Senders implements AutoCloseable {
    static final Duration GRACE = Duration.ofMillis(200);

    private final Pool pool;
    private final List<Outbox> opened = new ArrayList<>();

    Senders(Pool pool) {
        this.pool = pool;
    }

    Outbox open() {
        return open(UUID.randomUUID());
    }

    /** A sender of that instance. */
    Outbox open(UUID instance) {
        return open(instance, GRACE);
    }

    Outbox open(UUID instance, Duration grace) {
        return open(instance, new Settings(Duration.ofMillis(1_500), grace, Duration.ZERO));
    }

    Outbox open(UUID instance, DeliverySettings settings) {
        Outbox outbox = await(pool.getConnection()
                .flatMap(connection -> PgOutbox.open(connection, instance, Clock.systemUTC(), settings)));
        opened.add(outbox);
        return outbox;
    }

    /** Settings as values. */
    record Settings(Duration deadline, Duration grace, Duration acceptedGrace) implements DeliverySettings {}

    /** Claims and starts all that is due. */
    static List<Delivery.Sending> send(Outbox outbox, Deliveries deliveries) {
        return await(outbox.claim(deliveries.open(), 100).flatMap(outbox::start));
    }

    @Override
    public void close() {
        opened.stream()
                .filter(Outbox::isAlive)
                .forEach(outbox -> await(outbox.close()
                        .onFailure()
                        .recoverWithUni(Uni.createFrom().voidItem())));
    }
}
