package fi.lupa.adapter.db;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import fi.lupa.engine.ClientNetwork;
import fi.lupa.engine.TooManyGuesses;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How many wrong passwords a network may try for a user name, and for all names together: token buckets, kept until they are
 * full again. A guess is taken before a password is compared slowly, so that guesses at once count as well, and given back for
 * a right one.
 */
@ApplicationScoped
class GuessLimit {
    private static final Duration PERIOD = Duration.ofMinutes(10);
    private static final int MAX_BUCKETS = 100_000;
    private static final int NAMES = 10;

    private final LoadingCache<String, Bucket> ofNames;
    private final LoadingCache<ClientNetwork, Bucket> ofNetworks;

    GuessLimit(@ConfigProperty(name = "lupa.wrong-passwords", defaultValue = "60") int guesses) {
        ofNames = Caffeine.newBuilder()
                .maximumSize(MAX_BUCKETS)
                .expireAfterAccess(PERIOD)
                .build(name -> bucket(guesses));
        ofNetworks = Caffeine.newBuilder()
                .maximumSize(MAX_BUCKETS)
                .expireAfterAccess(PERIOD)
                .build(network -> bucket(guesses * NAMES));
    }

    private static Bucket bucket(int guesses) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(guesses).refillGreedy(guesses, PERIOD))
                .build();
    }

    /**
     * Takes a guess.
     *
     * @throws TooManyGuesses if none is left
     */
    void take(String username, ClientNetwork from) {
        take(ofNetworks.get(from));
        take(ofNames.get(name(username, from)));
    }

    private static void take(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyGuesses(
                    Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1));
        }
    }

    /** Gives a guess back: the password was right, or was not looked at. */
    void giveBack(String username, ClientNetwork from) {
        ofNetworks.get(from).addTokens(1);
        ofNames.get(name(username, from)).addTokens(1);
    }

    private static String name(String username, ClientNetwork from) {
        return from.prefix() + ' ' + username;
    }
}
