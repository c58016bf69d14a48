package fi.lupa.engine;

import fi.lupa.engine.Meters.SightingOutcome;
import fi.lupa.identity.ShopperId;
import fi.lupa.retail.Store;
import fi.lupa.retail.StoreId;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The walk of a sighting, from the door to the commit: route to the store's lane, decode, identify, ask permission, follow
 * the visit, decide, commit; then the gateway's message may be acknowledged.
 *
 * <p>Opened once, when the books have been read and the open visits taken up; messages that come earlier wait.
 */
public final class SightingFlow implements SightingIntake {
    private static final Logger LOG = Logger.getLogger(SightingFlow.class);
    private static final Duration TICK = Duration.ofMillis(100);
    private static final Duration CHECKPOINT = Duration.ofSeconds(10);

    private final FlowParts parts;
    private final List<Lane> lanes = new ArrayList<>();
    private final List<LaneWork> works = new ArrayList<>();
    private final Uni<Void> opened;
    private volatile boolean open;

    /** A flow over its parts, with that many lanes. */
    public SightingFlow(FlowParts parts, int lanes) {
        this.parts = parts;
        for (int i = 0; i < lanes; i++) {
            Lane lane = new Lane("lane-" + i);
            this.lanes.add(lane);
            this.works.add(new LaneWork(lane, parts));
        }
        this.opened = parts.keeper()
                .open()
                .flatMap(x -> parts.visits().takeUp())
                .invoke(this::takeUp)
                .invoke(this::begin)
                .replaceWithVoid()
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(2))
                .indefinitely()
                .memoize()
                .indefinitely();
    }

    /** Reads the books, takes up the open visits and lets messages in; tries until it can. */
    public Uni<Void> open() {
        return opened;
    }

    private void takeUp(List<VisitStore.OpenVisit> visits) {
        visits.forEach(visit -> {
            int lane = laneOf(visit.state().key().store());
            lanes.get(lane).run(() -> works.get(lane).restore(visit));
        });
    }

    private void begin() {
        for (int i = 0; i < lanes.size(); i++) {
            LaneWork work = works.get(i);
            lanes.get(i).every(TICK, work::tick);
            lanes.get(i).every(CHECKPOINT, () -> work.checkpoint().subscribe().with(x -> {}, failure -> {}));
        }
        open = true;
    }

    /** Whether messages are being worked off. Any thread. */
    public boolean isOpen() {
        return open;
    }

    @Override
    public Uni<Void> take(GatewayMessage message) {
        return opened.flatMap(x -> Uni.createFrom().emitter(answer -> onLane(message, answer)));
    }

    private void onLane(GatewayMessage message, UniEmitter<? super Void> answer) {
        long from = System.nanoTime();
        int lane = laneOf(message.route().store());
        lanes.get(lane).run(() -> {
            parts.meters().laneLag(Duration.ofNanos(System.nanoTime() - from));
            work(works.get(lane), message).subscribe().with(x -> answer.complete(null), answer::fail);
        });
    }

    private Uni<Void> work(LaneWork work, GatewayMessage message) {
        Optional<Store> store = parts.books().retail().store(message.route().store());
        boolean isOfStore =
                store.flatMap(s -> s.zoneOf(message.route().gateway())).isPresent();
        if (store.isEmpty() || !isOfStore || !(message.route().content() instanceof Route.Sightings sightings)) {
            parts.meters().unmapped();
            return Uni.createFrom().voidItem();
        }
        try {
            return work.work(message, store.get(), sightings.format());
        } catch (MalformedPayload e) {
            parts.meters().sightings(SightingOutcome.MALFORMED, 1);
            parts.deadLetters().bury(message.route(), e.reason(), message.payload());
            return Uni.createFrom().voidItem();
        } catch (RuntimeException e) {
            LOG.errorf("a message could not be worked off: %s", e.getClass().getName());
            parts.deadLetters().bury(message.route(), "cannot be worked off", message.payload());
            return Uni.createFrom().voidItem();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Uni.createFrom().failure(e);
        }
    }

    /** Makes every lane drop what it knows of a shopper and may not know any more. Any thread. */
    public void permissionEnded(ShopperId shopper) {
        for (int i = 0; i < lanes.size(); i++) {
            LaneWork work = works.get(i);
            lanes.get(i).run(() -> work.permissionEnded(shopper));
        }
    }

    /** Stops the lanes; what is not acknowledged yet, gateways send again. */
    public void stop() {
        open = false;
        lanes.forEach(Lane::stop);
    }

    private int laneOf(StoreId store) {
        return Math.floorMod(store.hashCode(), lanes.size());
    }
}
