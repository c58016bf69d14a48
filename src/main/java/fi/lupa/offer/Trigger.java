package fi.lupa.offer;

/** What an offer waits for. */
public enum Trigger {
    /** The first permitted sighting of a visit. */
    ENTER,
    /** The visit's zone becomes the offer's. */
    ZONE,
    /** A stay in the offer's zone for the offer's dwell. */
    DWELL,
    /** The end of a visit. */
    EXIT
}
