package fi.lupa.engine;

import fi.lupa.identity.ShopperId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The erasure of shoppers, in two transactions: what ends everything, and what deletes it. */
public interface Erasures {
    /**
     * Ends all consents of a shopper, cancels what is pending, and lets nothing be added any more; repeating it changes nothing.
     *
     * @return empty if there is no such shopper
     */
    Uni<Optional<Begun>> begin(ShopperId shopper, Instant at);

    /** Deletes all of a shopper whose erasure has begun and to whom nothing is under way; how many of what. */
    Uni<Map<String, Integer>> finish(ShopperId shopper);

    /** Shoppers whose erasure began before that time and has not finished. */
    Uni<List<ShopperId>> unfinished(Instant before);

    /** An erasure that has begun, and the apps of the shopper. */
    record Begun(Instant at, Tokens.Ended apps) {}
}
