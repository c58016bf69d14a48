package fi.lupa.adapter.rest;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import fi.lupa.engine.ClientNetwork;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** How many shoppers an address may enrol: a token bucket for each address, kept for a few minutes. */
@ApplicationScoped
class EnrolmentLimit {
    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final int MAX_ADDRESSES = 100_000;

    private final LoadingCache<ClientNetwork, Bucket> buckets;

    EnrolmentLimit(RestSettings settings) {
        int rate = settings.enrolmentRate();
        buckets = Caffeine.newBuilder()
                .maximumSize(MAX_ADDRESSES)
                .expireAfterAccess(PERIOD.multipliedBy(2))
                .build(network -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(rate).refillGreedy(rate, PERIOD))
                        .build());
    }

    /**
     * Takes one of what the address may.
     *
     * @param address an IP address in text form
     * @throws ProblemException if nothing is left
     */
    void take(String address) {
        ConsumptionProbe probe = buckets.get(ClientNetwork.of(address)).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            Duration wait = Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1);
            throw ProblemException.retryAfter(
                    ProblemType.TOO_MANY_REQUESTS, "too many enrolments from this address", wait);
        }
    }
}
