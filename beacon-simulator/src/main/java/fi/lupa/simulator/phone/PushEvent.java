package fi.lupa.simulator.phone;

import java.util.Optional;

/**
 * What an app did about a push.
 *
 * @param kind what
 * @param deliveryId the delivery, or empty where the message named none
 * @param push the offer, where it was shown before or is shown now
 */
public record PushEvent(Kind kind, String deliveryId, Optional<Push> push) {
    /** The things that an app does. */
    public enum Kind {
        /** The offer is shown. */
        SHOWN,
        /** The delivery came before: nothing is shown again. */
        DUPLICATE,
        /** The offer came too late and is not shown. */
        TOO_LATE,
        /** The offer is removed because its time is up. */
        EXPIRED,
        /** The offer is removed because it was cancelled. */
        CANCELLED,
        /** A message of a kind that the app does not know is passed over, as clients must. */
        IGNORED
    }

    static PushEvent of(Kind kind, Push push) {
        return new PushEvent(kind, push.deliveryId(), Optional.of(push));
    }

    static PushEvent of(Kind kind, String deliveryId) {
        return new PushEvent(kind, deliveryId, Optional.empty());
    }
}
