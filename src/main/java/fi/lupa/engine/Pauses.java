package fi.lupa.engine;

import fi.lupa.consent.Standing;
import fi.lupa.identity.ShopperId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The pauses of shoppers, in which all their consents rest. */
public interface Pauses {
    /**
     * Makes all of a shopper's consents rest, and cancels what is pending; a pause that goes on keeps its beginning.
     *
     * @param until when it ends by itself; empty if it does not
     */
    Uni<Pause> pause(ShopperId shopper, Optional<Instant> until, Instant at);

    /** Ends the pause that goes on, if any. Nothing that it cancelled comes back. */
    Uni<Pause> resume(ShopperId shopper, Instant at);

    /** The position of the latest proof of a pause; 0 if no controller has a consent, empty until it is sealed. */
    Uni<Optional<Long>> position(ShopperId shopper);

    /** The latest pause. */
    Uni<Pause> find(ShopperId shopper);

    /**
     * A shopper's latest pause.
     *
     * @param askedAt when the shopper asked for it; null if there was none
     * @param revision the shopper's revision that says so
     */
    record Pause(@Nullable Instant askedAt, Standing standing, long revision) {}
}
