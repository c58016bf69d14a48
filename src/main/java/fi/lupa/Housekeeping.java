package fi.lupa;

import fi.lupa.engine.Books;
import fi.lupa.engine.DeliveryFlow;
import fi.lupa.engine.ErasureFlow;
import fi.lupa.engine.HeadSigning;
import fi.lupa.engine.Lapses;
import fi.lupa.engine.OutboxDoor;
import fi.lupa.engine.Sealer;
import fi.lupa.engine.SightingFlow;
import fi.lupa.engine.VisitStore;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Opens the flows when the program starts, does what must be done again and again, and closes them. */
@ApplicationScoped
class Housekeeping {
    private static final Logger LOG = Logger.getLogger(Housekeeping.class);
    private static final Duration SWEEP = Duration.ofMillis(500);
    private static final Duration SEAL = Duration.ofSeconds(1);
    private static final Duration BEAT = Duration.ofSeconds(5);
    private static final Duration ROTATE = Duration.ofMillis(250);
    private static final Duration LAST_HEADS = Duration.ofSeconds(2);
    private static final Duration LONGEST_READING = Duration.ofMinutes(10);

    private final SightingFlow sightings;
    private final DeliveryFlow deliveries;
    private final OutboxDoor outbox;
    private final Sealer sealer;
    private final HeadSigning heads;
    private final Lapses lapses;
    private final ErasureFlow erasures;
    private final VisitStore visits;
    private final Books books;
    private final FlowConfig config;
    private final Clock clock;
    private final Vertx vertx;
    private final List<Long> timers = new ArrayList<>();

    Housekeeping(
            SightingFlow sightings,
            DeliveryFlow deliveries,
            OutboxDoor outbox,
            Sealer sealer,
            HeadSigning heads,
            Lapses lapses,
            ErasureFlow erasures,
            VisitStore visits,
            Books books,
            FlowConfig config,
            Clock clock,
            Vertx vertx) {
        this.sightings = sightings;
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.sealer = sealer;
        this.heads = heads;
        this.lapses = lapses;
        this.erasures = erasures;
        this.visits = visits;
        this.books = books;
        this.config = config;
        this.clock = clock;
        this.vertx = vertx;
    }

    void open(@Observes StartupEvent event) {
        sightings.open().subscribe().with(x -> LOG.info("books are read; sightings are worked off"), failure -> {});
        deliveries.open();
        every(SWEEP, outbox::sweep);
        every(SWEEP, lapses::record);
        every(SEAL, sealer::seal);
        every(config.headPeriod(), heads::sign);
        every(BEAT, erasures::finishInterrupted);
        every(BEAT, this::beat);
        every(ROTATE, this::rotate);
    }

    /** Off the event loop: after a jump of time all devices move at once. */
    private Uni<Void> rotate() {
        return Uni.createFrom()
                .item(() -> books.identities().rotation().step(clock.instant()))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .replaceWithVoid();
    }

    /** Not before the visits are taken up: the beat is what tells how long nobody listened. */
    private Uni<Void> beat() {
        books.consents().clearTombstones(clock.instant().minus(LONGEST_READING));
        return sightings.isOpen() ? visits.beat() : Uni.createFrom().voidItem();
    }

    /** One at a time; what fails is tried at the next turn. */
    private void every(Duration period, Supplier<Uni<Void>> work) {
        AtomicBoolean running = new AtomicBoolean();
        timers.add(vertx.setPeriodic(period.toMillis(), id -> {
            if (running.compareAndSet(false, true)) {
                Uni.createFrom()
                        .deferred(work::get)
                        .onTermination()
                        .invoke(() -> running.set(false))
                        .subscribe()
                        .with(x -> {}, failure -> LOG.debug("housekeeping failed", failure));
            }
        }));
    }

    void close(@Observes ShutdownEvent event) throws InterruptedException {
        timers.forEach(vertx::cancelTimer);
        sightings.stop();
        deliveries.stop();
        signLastHeads();
    }

    /** What the last minute brought would otherwise wait for the next start; without a database there is nothing to wait for. */
    private void signLastHeads() {
        try {
            sealer.seal().chain(heads::sign).await().atMost(LAST_HEADS);
        } catch (RuntimeException e) {
            LOG.debug("no heads were signed at the end", e);
        }
    }
}
