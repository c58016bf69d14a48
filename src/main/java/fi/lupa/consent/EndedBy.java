package fi.lupa.consent;

/** What ended a consent. */
public enum EndedBy {
    /** The shopper withdrew it. */
    WITHDRAWAL("withdrawal"),
    /** The time that the shopper named ran out. */
    EXPIRY("expiry"),
    /** The shopper named no time, and the longest that a consent may last is over. */
    MAX_DURATION("max-duration"),
    /** The shopper said that what it was for has been bought. */
    FULFILLED("fulfilled"),
    /** A till told of the purchase that it was to last until. */
    PURCHASE("purchase"),
    /** The last of the uses that it permitted. */
    LAST_USE("last-use"),
    /** The shopper was erased. */
    ERASURE("erasure");

    private final String text;

    EndedBy(String text) {
        this.text = text;
    }

    /** The word used outside. */
    public String text() {
        return text;
    }

    /**
     * The ending of that word.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static EndedBy of(String text) {
        for (EndedBy endedBy : values()) {
            if (endedBy.text.equals(text)) {
                return endedBy;
            }
        }
        throw new IllegalArgumentException("no such ending");
    }
}
