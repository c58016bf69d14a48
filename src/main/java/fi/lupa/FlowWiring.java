package fi.lupa;

import fi.lupa.engine.BookKeeper;
import fi.lupa.engine.Books;
import fi.lupa.engine.Channel;
import fi.lupa.engine.DeadLetters;
import fi.lupa.engine.DeliveryFlow;
import fi.lupa.engine.DeviceFlow;
import fi.lupa.engine.Devices;
import fi.lupa.engine.EndingFlow;
import fi.lupa.engine.Endings;
import fi.lupa.engine.ErasureFlow;
import fi.lupa.engine.Erasures;
import fi.lupa.engine.FlowParts;
import fi.lupa.engine.Ledger;
import fi.lupa.engine.Meters;
import fi.lupa.engine.MqttAccounts;
import fi.lupa.engine.Onlooker;
import fi.lupa.engine.OutboxDoor;
import fi.lupa.engine.PauseFlow;
import fi.lupa.engine.Pauses;
import fi.lupa.engine.Sealer;
import fi.lupa.engine.SightingFlow;
import fi.lupa.engine.VisitStore;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** The flows of sightings, deliveries and endings over their ports. */
@Singleton
final class FlowWiring {
    private final FlowConfig config;
    private final Clock clock;

    FlowWiring(FlowConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    @Produces
    @Singleton
    Books books() {
        return Books.empty();
    }

    @Produces
    @Singleton
    SightingFlow sightings(
            Books books,
            BookKeeper keeper,
            VisitStore visits,
            Ledger ledger,
            DeadLetters deadLetters,
            Meters meters,
            DeliveryFlow deliveries,
            Onlooker onlooker) {
        FlowParts parts = new FlowParts(
                books,
                keeper,
                visits,
                ledger,
                deadLetters,
                meters,
                config.settings(),
                clock,
                UUID::randomUUID,
                deliveries::wake,
                onlooker);
        return new SightingFlow(parts, config.lanes());
    }

    @Produces
    @Singleton
    DeliveryFlow deliveries(Instance<Channel> channels, OutboxDoor door, Meters meters, Onlooker onlooker) {
        return new DeliveryFlow(channels, door, meters, onlooker, clock, config.deadline());
    }

    @Produces
    @Singleton
    PauseFlow pauses(Books books, BookKeeper keeper, Pauses pauses, EndingFlow endings, SightingFlow sightings) {
        return new PauseFlow(books, keeper, pauses, endings, clock, sightings::permissionEnded);
    }

    @Produces
    @Singleton
    DeviceFlow devices(Devices devices, MqttAccounts accounts, EndingFlow endings, BookKeeper keeper) {
        return new DeviceFlow(devices, accounts, endings, keeper);
    }

    @Produces
    @Singleton
    ErasureFlow erasures(
            Books books,
            BookKeeper keeper,
            Erasures erasures,
            EndingFlow endings,
            DeviceFlow devices,
            SightingFlow sightings) {
        return new ErasureFlow(books, keeper, erasures, endings, devices, clock, sightings::permissionEnded);
    }

    @Produces
    @Singleton
    EndingFlow endings(Books books, Endings endings, Sealer sealer, SightingFlow sightings) {
        return new EndingFlow(books, endings, sealer, clock, config.patience(), sightings::permissionEnded);
    }
}
