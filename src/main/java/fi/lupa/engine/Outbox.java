package fi.lupa.engine;

import fi.lupa.delivery.Delivery;
import fi.lupa.delivery.DeliveryId;
import fi.lupa.identity.DeviceId;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;

/**
 * One sender's hold on the outbox: a pinned connection whose advisory lock is its sign of life. When the connection is
 * lost every call fails, and the sender opens another one with another slot.
 */
public interface Outbox {
    /** The number that this sender owns deliveries by. */
    int slot();

    /**
     * Claims what is due, checking permission.
     *
     * @param limit how many at most
     */
    Uni<List<Delivery.Leased>> claim(Channel channel, int limit);

    /** The compare-and-set before the hand-off: those deliveries that are still permitted and ours. */
    Uni<List<Delivery.Sending>> start(List<Delivery.Leased> leased);

    /** Records an outcome, unless the delivery has another owner by now. */
    Uni<Void> settle(Delivery.Settled settled);

    /** The hand-offs that an ending calls for a cancel of, among devices connected here. */
    Uni<List<Cancel>> cancelsDue(Channel channel, int limit);

    /** Records that the app took the cancels. */
    Uni<Void> cancelled(Collection<DeliveryId> deliveries);

    /** Puts cancels off that the app did not take: they are due again after a while that grows. */
    Uni<Void> postponed(Collection<DeliveryId> deliveries);

    /** Whether the connection still stands. */
    boolean isAlive();

    /** Gives the slot back. */
    Uni<Void> close();

    /** A cancel for a delivery that was handed off. */
    record Cancel(DeviceId device, DeliveryId delivery) {}
}
