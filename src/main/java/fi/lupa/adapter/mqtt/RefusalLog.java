package fi.lupa.adapter.mqtt;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/**
 * Warns of refused sign-ins and publishes: one line in ten seconds at most, which tells how many there were of each kind. Nothing
 * in it tells who it was, since that may be a shopper. Any thread.
 */
@Singleton
final class RefusalLog {
    private static final Logger LOG = Logger.getLogger(RefusalLog.class);
    private static final Duration PERIOD = Duration.ofSeconds(10);

    private final Clock clock;
    private final Map<String, Integer> counts = new TreeMap<>();
    private Instant next = Instant.MIN;

    RefusalLog(Clock clock) {
        this.clock = clock;
    }

    /** Counts a refusal, and writes the line if one is due. */
    synchronized void note(String kind) {
        counts.merge(kind, 1, Integer::sum);
        Instant now = clock.instant();
        if (!now.isBefore(next)) {
            next = now.plus(PERIOD);
            LOG.warnf("MQTT clients were refused: %s", counts);
            counts.clear();
        }
    }
}
