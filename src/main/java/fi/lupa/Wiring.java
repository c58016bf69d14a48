package fi.lupa;

import fi.lupa.audit.AuditKey;
import fi.lupa.audit.HeadSigner;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The sources of time and entropy, injected so that nothing else reads them by itself. */
@Singleton
final class Wiring {

    /** The clock of all adapters and flows, in UTC. */
    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    /** This instance's key, which was read at boot. */
    @Produces
    @Singleton
    HeadSigner headSigner(
            @ConfigProperty(name = AuditKeyFile.SECRET) String secret,
            @ConfigProperty(name = AuditKeyFile.PUBLIC) String key) {
        return HeadSigner.of(
                Base64.getDecoder().decode(secret),
                AuditKey.of(Base64.getDecoder().decode(key)));
    }

    /** The source of secrets and ids; also a {@link java.util.random.RandomGenerator}. Safe for use by any thread. */
    @Produces
    @Singleton
    SecureRandom random() {
        return new SecureRandom();
    }
}
