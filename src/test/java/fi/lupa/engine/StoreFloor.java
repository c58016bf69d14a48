package fi.lupa.engine;

import fi.lupa.consent.Consent;
import fi.lupa.consent.SampleConsents;
import fi.lupa.consent.ShopperConsents;
import fi.lupa.consent.Standing;
import fi.lupa.identity.Bearer;
import fi.lupa.identity.DeviceId;
import fi.lupa.identity.ShopperId;
import fi.lupa.retail.GatewayId;
import fi.lupa.retail.SampleStore;
import fi.lupa.retail.StoreId;
import fi.lupa.sighting.EddystoneEid;
import fi.lupa.sighting.Freshness;
import fi.lupa.visit.PresenceRules;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** The sample store with a flow of sightings over memory; the shopper's device broadcasts eid 1. */
final class StoreFloor implements VisitStore, DeadLetters {
    static final ShopperId SHOPPER = SampleConsents.SHOPPER;
    static final DeviceId DEVICE = new DeviceId(new UUID(3, 1));

    final Books books = Books.empty();
    final MemoryLedger ledger = new MemoryLedger();
    final MemoryOnlooker onlooker = new MemoryOnlooker();
    final MemoryCounts counts = new MemoryCounts();
    final CompletableFuture<List<OpenVisit>> openVisits = new CompletableFuture<>();
    final List<String> buried = new CopyOnWriteArrayList<>();
    final AtomicInteger pushesDecided = new AtomicInteger();
    final AtomicReference<Instant> now = new AtomicReference<>(SampleConsents.NOW);
    final SightingFlow flow;

    StoreFloor() {
        books.retail().put(SampleStore.STORE);
        books.retail().put(SampleStore.CARS);
        books.identities().put(new EddystoneEid(1), new Bearer(DEVICE, SHOPPER));
        consenting(SampleConsents.to(1, SampleStore.CARS));
        PresenceRules presence = new PresenceRules(
                Duration.ofMinutes(5), Duration.ofMinutes(1), 6, Duration.ofSeconds(2), Duration.ofSeconds(30));
        Freshness freshness = new Freshness(Duration.ofSeconds(30), Duration.ofSeconds(5));
        FlowSettings settings = new FlowSettings(freshness, presence, 1, Duration.ofSeconds(1));
        flow = new SightingFlow(
                new FlowParts(
                        books,
                        new BooksRead(),
                        this,
                        ledger,
                        this,
                        counts,
                        settings,
                        now::get,
                        UUID::randomUUID,
                        pushesDecided::incrementAndGet,
                        onlooker),
                2);
    }

    /** A floor that is open, with no visits from before. */
    static StoreFloor opened() {
        StoreFloor floor = new StoreFloor();
        floor.openVisits.complete(List.of());
        floor.flow.open().await().atMost(Duration.ofSeconds(5));
        return floor;
    }

    void consenting(Consent... consents) {
        books.consents().apply(new ShopperConsents(SHOPPER, 1, Standing.CLEAR, List.of(consents)), now.get());
    }

    CompletableFuture<Void> take(String lines) {
        return take(SampleStore.ID, lines);
    }

    CompletableFuture<Void> take(StoreId store, String lines) {
        return take(store, SampleStore.AT_DOOR, lines);
    }

    CompletableFuture<Void> take(StoreId store, GatewayId gateway, String lines) {
        Route route = new Route(
                store,
                gateway,
                "pattern",
                new Route.Sightings(new LineFormat(now.get().toEpochMilli())));
        return flow.take(new GatewayMessage(route, lines.getBytes(StandardCharsets.UTF_8), now.get()))
                .subscribeAsCompletionStage();
    }

    /** A message that a broker kept; its sighting is of that time. */
    CompletableFuture<Void> takeOverdue(long at) {
        Route route = new Route(
                SampleStore.ID, SampleStore.AT_DOOR, "pattern", new Route.Sightings(new OneSightingFormat(at)));
        return flow.take(new GatewayMessage(route, new byte[0], now.get(), true))
                .subscribeAsCompletionStage();
    }

    @Override
    public Uni<List<OpenVisit>> takeUp() {
        return Uni.createFrom().completionStage(openVisits);
    }

    @Override
    public Uni<Void> beat() {
        return Uni.createFrom().voidItem();
    }

    @Override
    public void bury(Route route, String reason, byte[] payload) {
        buried.add(reason);
    }
}
