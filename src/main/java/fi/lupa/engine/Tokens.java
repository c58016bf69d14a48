package fi.lupa.engine;

import fi.lupa.identity.DeviceId;
import fi.lupa.identity.ShopperId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The bearer tokens and recovery codes of shoppers; only hashes are kept. */
public interface Tokens {
    /** Gives a shopper a new token and ends all others. */
    Uni<Ended> replace(ShopperId shopper, byte[] tokenHash, Instant at);

    /**
     * Gives who knows the recovery code a new token and a new code, and ends all tokens and MQTT accounts of the shopper.
     *
     * @return empty if the code opens nothing
     */
    Uni<Optional<Ended>> recover(byte[] codeHash, byte[] newTokenHash, byte[] newCodeHash, Instant at);

    /** Whose tokens ended, and the apps that were let in under them. */
    record Ended(ShopperId shopper, List<App> apps) {
        /** Takes a copy. */
        public Ended {
            apps = List.copyOf(apps);
        }
    }

    /** An app and the user name of its MQTT account. */
    record App(DeviceId device, String username) {}
}
