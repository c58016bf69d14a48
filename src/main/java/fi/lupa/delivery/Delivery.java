package fi.lupa.delivery;

/**
 * A delivery in a sender's hands. Only these steps exist:
 *
 * <pre>
 * pending -> Leased -> Sending -> Settled (done | pending | refused | unknown)
 *              \-> given up when the compare-and-set finds that permission has ended
 * </pre>
 */
public sealed interface Delivery permits Delivery.Leased, Delivery.Sending, Delivery.Settled {
    /** The push. */
    Push push();

    /** The number that guards every later write: a former owner's is too low. */
    long fence();

    /** Claimed by this sender, not yet begun. */
    record Leased(Push push, long fence) implements Delivery {
        /** The compare-and-set succeeded: the hand-off may begin. */
        public Sending started() {
            return new Sending(push, fence);
        }
    }

    /** The hand-off may be in flight. */
    record Sending(Push push, long fence) implements Delivery {
        /** The hand-off is over. */
        public Settled concluded(Outcome outcome) {
            return new Settled(push, fence, outcome);
        }
    }

    /** The hand-off is over; its outcome is to be recorded. */
    record Settled(Push push, long fence, Outcome outcome) implements Delivery {}
}
