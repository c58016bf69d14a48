package fi.lupa.simulator.walk;

import fi.lupa.simulator.scenario.Batches;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one gateway heard and has not published yet. For one thread. */
final class Batcher {
    private final GatewayKey gateway;
    private final int size;
    private final long intervalMillis;
    private final List<Heard> waiting = new ArrayList<>();
    private long oldest;

    Batcher(GatewayKey gateway, Batches batches) {
        this.gateway = gateway;
        this.size = batches.size();
        this.intervalMillis = batches.interval().toMillis();
    }

    /** Adds a sighting; a batch if that fills it. */
    Optional<Batch> add(Heard heard, long millis) {
        if (waiting.isEmpty()) {
            oldest = millis;
        }
        waiting.add(heard);
        return waiting.size() < size ? Optional.empty() : flush(heard.at());
    }

    /** A batch if the oldest sighting has waited for the interval. */
    Optional<Batch> due(long millis, Instant now) {
        return millis - oldest < intervalMillis ? Optional.empty() : flush(now);
    }

    /** A batch of what is waiting, if anything is. */
    Optional<Batch> flush(Instant now) {
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        Batch batch = new Batch(gateway, now, waiting);
        waiting.clear();
        return Optional.of(batch);
    }
}
