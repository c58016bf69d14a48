package fi.lupa.offer;

/** Where an offer is in its life; only an active one is pushed. */
public enum OfferStatus {
    /** Being written. */
    DRAFT("draft"),
    /** Waits for head office. */
    PENDING_APPROVAL("pending-approval"),
    /** May be pushed. */
    ACTIVE("active"),
    /** Rests. */
    PAUSED("paused"),
    /** Is over. */
    ENDED("ended");

    private final String text;

    OfferStatus(String text) {
        this.text = text;
    }

    /** The word used outside. */
    public String text() {
        return text;
    }

    /**
     * The status of that word.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static OfferStatus of(String text) {
        for (OfferStatus status : values()) {
            if (status.text.equals(text)) {
                return status;
            }
        }
        throw new IllegalArgumentException("a status is draft, pending-approval, active, paused or ended");
    }
}
