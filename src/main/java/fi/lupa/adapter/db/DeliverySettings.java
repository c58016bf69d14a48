package fi.lupa.adapter.db;

import fi.lupa.delivery.Outcome;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;

/** How long a hand-off may take. */
@ConfigMapping(prefix = "lupa.delivery")
interface DeliverySettings {
    /** The total deadline of a hand-off. */
    @WithDefault("PT1.5S")
    Duration deadline();

    /** How long a receiver may still be at work after a hand-off was cut off. */
    @WithDefault("PT0.2S")
    Duration grace();

    /** How long what was accepted may still be under way: a broker accepts before it delivers. */
    @WithDefault("PT0S")
    Duration acceptedGrace();

    /** How many seconds after an outcome nothing of the hand-off is under way any more. */
    default double quietAfter(Outcome outcome) {
        Duration quiet = outcome == Outcome.ACCEPTED ? acceptedGrace() : grace();
        return quiet.toMillis() / 1000.0;
    }

    /** The arguments of a discovery: the target, the grace and the deadline in seconds. */
    default Tuple discovery(Object target) {
        return Tuple.of(target, grace().toMillis() / 1000.0, deadline().toMillis() / 1000.0);
    }
}
