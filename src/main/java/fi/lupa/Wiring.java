package fi.lupa;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;

/** The sources of time and entropy, injected so that nothing else reads them by itself. */
@Singleton
final class Wiring {

    /** The clock of all adapters and flows, in UTC. */
    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    /** The source of secrets and ids; also a {@link java.util.random.RandomGenerator}. Safe for use by any thread. */
    @Produces
    @Singleton
    SecureRandom random() {
        return new SecureRandom();
    }
}
