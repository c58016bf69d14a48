package fi.lupa.adapter.gateway;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import fi.lupa.engine.GatewayRef;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** What keeps a broken gateway from flooding the operators: ten dead letters a second each. Any thread. */
final class DeadLetterValve {
    /** The most letters of one gateway, both a second and at once. */
    static final int PER_SECOND = 10;

    private static final int MAX_GATEWAYS = 10_000;

    private final TimeMeter time;
    private final LoadingCache<GatewayRef, Flow> flows =
            Caffeine.newBuilder().maximumSize(MAX_GATEWAYS).build(gateway -> new Flow());

    DeadLetterValve(Clock clock) {
        time = new ClockMeter(clock);
    }

    /** Whether a letter of the gateway may pass: then how many were dropped since the last one that did; else empty. */
    OptionalLong pass(GatewayRef gateway) {
        Flow flow = flows.get(gateway);
        if (flow.bucket.tryConsume(1)) {
            return OptionalLong.of(flow.dropped.getAndSet(0));
        }
        flow.dropped.incrementAndGet();
        return OptionalLong.empty();
    }

    private final class Flow {
        private final AtomicLong dropped = new AtomicLong();
        private final Bucket bucket = Bucket.builder()
                .addLimit(limit -> limit.capacity(PER_SECOND).refillGreedy(PER_SECOND, Duration.ofSeconds(1)))
                .withCustomTimePrecision(time)
                .build();
    }

    private record ClockMeter(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
