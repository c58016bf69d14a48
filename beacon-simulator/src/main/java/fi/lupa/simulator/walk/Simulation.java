package fi.lupa.simulator.walk;

import fi.lupa.simulator.radio.Air;
import fi.lupa.simulator.scenario.GatewayPlace;
import fi.lupa.simulator.scenario.Scenario;
import fi.lupa.simulator.scenario.Store;
import fi.lupa.simulator.world.Position;
import fi.lupa.simulator.world.Seed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The simulated world, step by step: where people are, what gateways hear of them, and what they publish. The same seed and
 * the same times give the same batches. For one thread.
 */
final class Simulation {
    /** A beacon advertises once in so many steps; beacons are spread evenly over them. */
    static final int STEPS_PER_ADVERTISEMENT = 10;

    private final Air air;
    private final long stepMillis;
    private final List<Walker> walkers;
    private final List<Seed> airs;
    private final Truth truth;
    private final Map<GatewayKey, Batcher> batchers = new LinkedHashMap<>();
    private final List<Batch> ready = new ArrayList<>();

    /**
     * A world before its first step.
     *
     * @param truth hears of everybody's coming and going
     */
    Simulation(Scenario scenario, Seed seed, List<Walker> walkers, Truth truth) {
        this.air = new Air(scenario.radio());
        this.stepMillis = scenario.radio().interval().toMillis() / STEPS_PER_ADVERTISEMENT;
        this.walkers = List.copyOf(walkers);
        this.airs = walkers.stream()
                .map(walker -> seed.of("air").of(walker.person().name()))
                .toList();
        this.truth = truth;
        for (Store store : scenario.stores()) {
            for (GatewayPlace gateway : store.gateways()) {
                GatewayKey key = new GatewayKey(store.id(), gateway.id());
                batchers.put(key, new Batcher(key, scenario.batches()));
            }
        }
    }

    /** The simulated time of a step, milliseconds. */
    long millis(long step) {
        return step * stepMillis;
    }

    /**
     * Does a step.
     *
     * @param step counted from 0, without gaps
     * @param now the wall clock's time
     * @return the batches that are to be published
     */
    List<Batch> step(long step, Instant now) {
        ready.clear();
        for (int i = 0; i < walkers.size(); i++) {
            Walker walker = walkers.get(i);
            Optional<Position> position = walker.person().at(millis(step));
            truth.observe(walker.person().name(), position, millis(step), now);
            if (position.isPresent() && advertises(i, step)) {
                advertise(position.get(), walker.beacon().id(now), airs.get(i).of(step), step, now);
            }
        }
        batchers.values().forEach(batcher -> batcher.due(millis(step), now).ifPresent(ready::add));
        return List.copyOf(ready);
    }

    /** Everything that gateways have not published yet. */
    List<Batch> flush(Instant now) {
        return batchers.values().stream()
                .flatMap(batcher -> batcher.flush(now).stream())
                .toList();
    }

    /** Whether everybody is outside for good. */
    boolean over() {
        return walkers.stream().allMatch(walker -> walker.person().gone());
    }

    private boolean advertises(int walker, long step) {
        long offset = Math.floorMod(airs.get(walker).value(), (long) STEPS_PER_ADVERTISEMENT);
        return step % STEPS_PER_ADVERTISEMENT == offset;
    }

    private void advertise(Position position, String id, Seed draws, long step, Instant now) {
        Store store = position.store();
        for (GatewayPlace gateway : store.gateways()) {
            double distance = gateway.place().distance(position.place());
            OptionalInt rssi = air.hear(distance, draws.of(gateway.id()).stream());
            if (rssi.isPresent()) {
                batcher(store, gateway)
                        .add(new Heard(id, rssi.getAsInt(), now), millis(step))
                        .ifPresent(ready::add);
            }
        }
    }

    private Batcher batcher(Store store, GatewayPlace gateway) {
        return Objects.requireNonNull(batchers.get(new GatewayKey(store.id(), gateway.id())));
    }
}
