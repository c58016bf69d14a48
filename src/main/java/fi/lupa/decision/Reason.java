package fi.lupa.decision;

/** Why an offer was withheld, in the order in which the rules are asked. */
public enum Reason {
    /** No consent for this topic, or it ended before the commit. */
    NO_CONSENT,
    /** The shopper's consents rest. */
    PAUSED,
    /** The shopper's own preferences refuse it. */
    SHOPPER_PREFERENCE,
    /** The offer is not active. */
    OFFER_INACTIVE,
    /** The offer does not run at this time. */
    OUTSIDE_SCHEDULE,
    /** The shopper's or the retailer's quiet hours. */
    QUIET_HOURS,
    /** The shopper does not belong to the offer's audience. */
    AUDIENCE,
    /** The shopper belongs to the group that is measured against. */
    HOLDOUT,
    /** The offer, or one like it, was sent too recently. */
    COOLDOWN,
    /** The shopper got as many pushes as allowed. */
    CAP_SHOPPER,
    /** The offer's budget is used up. */
    CAP_BUDGET,
    /** No coupon is left. */
    NO_COUPON,
    /** Another offer of the same occasion was preferred. */
    LOST_TO_PRIORITY;

    /** Whether it depends on what else the shopper or others got, on which the commit has the last word. */
    boolean dependsOnOtherPushes() {
        return compareTo(COOLDOWN) >= 0;
    }
}
