package fi.lupa.consent;

/** What ended a consent. */
public enum EndedBy {
    /** The shopper withdrew it. */
    WITHDRAWAL("withdrawal"),
    /** Its time ran out. */
    EXPIRY("expiry");

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
