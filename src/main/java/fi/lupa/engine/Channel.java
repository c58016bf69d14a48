package fi.lupa.engine;

import fi.lupa.delivery.DeliveryId;
import fi.lupa.delivery.Outcome;
import fi.lupa.delivery.Push;
import fi.lupa.identity.DeviceId;
import io.smallrye.mutiny.Uni;

/**
 * A way to a shopper's app. Any thread.
 *
 * <p>The contract that makes an ending final: once the answer of {@link #handOff} is there, or the deadline plus the grace
 * has passed, nothing of that push is under way any more.
 */
public interface Channel {
    /** The name that devices choose it by. */
    String name();

    /** Whether only the instance that holds a device's connection can reach it, so that only that one may claim. */
    boolean needsConnection();

    /** Whether anybody can be reached now; while it is shut nothing is tried, and all that is due is when it opens again. */
    default boolean isOpen() {
        return true;
    }

    /** How many hand-offs it may begin now. */
    int freeSlots();

    /**
     * Hands a push off.
     *
     * @param deadline nothing is begun at or after it, and what is under way then is cut off
     * @return the outcome, at the latest shortly after the deadline; never a failure
     */
    Uni<Outcome> handOff(Push push, Deadline deadline);

    /** Tells the app that a push handed off before is not permitted any more; whether the app took it. Never a failure. */
    Uni<Boolean> cancel(DeviceId device, DeliveryId delivery);
}
