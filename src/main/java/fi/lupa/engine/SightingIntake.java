package fi.lupa.engine;

import io.smallrye.mutiny.Uni;

/** Where gateways' messages enter the engine. Any thread; returns without waiting for the work. */
public interface SightingIntake {
    /**
     * Works a message off.
     *
     * @return completes when the work is committed and the message may be acknowledged; fails if it never will be, so that
     *     the gateway sends the message again
     */
    Uni<Void> take(GatewayMessage message);
}
