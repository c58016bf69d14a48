package fi.lupa.simulator.walk;

import fi.lupa.simulator.world.Position;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What really happens: who enters and leaves which store and zone when. For one thread. */
final class Truth {
    private final Consumer<TruthEvent> sink;
    private final Map<String, Position> positions = new HashMap<>();
    private final Map<String, TrueVisit> present = new HashMap<>();
    private final List<TrueVisit> over = new ArrayList<>();

    /**
     * A truth without events.
     *
     * @param sink takes every event
     */
    Truth(Consumer<TruthEvent> sink) {
        this.sink = sink;
    }

    /** Notes where a person is. */
    void observe(String who, Optional<Position> position, long millis, Instant now) {
        @Nullable Position before = positions.get(who);
        if (before != null && position.map(p -> p.visit() != before.visit()).orElse(true)) {
            exit(who, before, millis, now);
        }
        if (position.isPresent()) {
            be(who, position.get(), millis, now);
        }
    }

    /** How many people are in stores. */
    int inside() {
        return present.size();
    }

    /** Every visit, those that are over first. */
    List<TrueVisit> visits() {
        List<TrueVisit> all = new ArrayList<>(over);
        all.addAll(present.values());
        return all;
    }

    private void be(String who, Position position, long millis, Instant now) {
        @Nullable Position before = positions.put(who, position);
        if (before == null) {
            present.put(who, new TrueVisit(who, position.store().id(), now, Instant.MAX));
            sink.accept(new TruthEvent(now, millis, who, "enter", position));
        } else if (!before.zoneId().equals(position.zoneId())) {
            sink.accept(new TruthEvent(now, millis, who, "zone", position));
        }
    }

    private void exit(String who, Position last, long millis, Instant now) {
        positions.remove(who);
        Optional.ofNullable(present.remove(who)).ifPresent(visit -> over.add(visit.left(now)));
        sink.accept(new TruthEvent(now, millis, who, "exit", last));
    }
}
