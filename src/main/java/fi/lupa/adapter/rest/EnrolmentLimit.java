package fi.lupa.adapter.rest;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;

/** How many shoppers an address may enrol: a token bucket for each address, kept for a few minutes. */
@ApplicationScoped
class EnrolmentLimit {
    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final int MAX_ADDRESSES = 100_000;

    /** One subscriber commonly holds a whole /64 (RFC 6177). */
    private static final int IPV6_PREFIX_BYTES = 8;

    private final LoadingCache<String, Bucket> buckets;

    EnrolmentLimit(RestSettings settings) {
        int rate = settings.enrolmentRate();
        buckets = Caffeine.newBuilder()
                .maximumSize(MAX_ADDRESSES)
                .expireAfterAccess(PERIOD.multipliedBy(2))
                .build(address -> Bucket.builder()
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
        ConsumptionProbe probe = buckets.get(network(address)).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            Duration wait = Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1);
            throw ProblemException.retryAfter(
                    ProblemType.TOO_MANY_REQUESTS, "too many enrolments from this address", wait);
        }
    }

    private static String network(String address) {
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), IPV6_PREFIX_BYTES))
                    : address;
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
