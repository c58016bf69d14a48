package fi.lupa.consent;

/** What a shopper's data may be used for under a consent. */
public enum Purpose {
    /** Offers that fit where the shopper is. */
    LOCATION_OFFERS("location-offers"),
    /** Better service during the visit. */
    PERSONAL_SERVICE("personal-service"),
    /** Counting what offers achieve. */
    MEASUREMENT("measurement"),
    /** Segments that the app's back end sets. */
    PROFILE("profile");

    private final String text;

    Purpose(String text) {
        this.text = text;
    }

    /** The word used outside. */
    public String text() {
        return text;
    }

    /**
     * The purpose of that word.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Purpose of(String text) {
        for (Purpose purpose : values()) {
            if (purpose.text.equals(text)) {
                return purpose;
            }
        }
        throw new IllegalArgumentException("a purpose is location-offers, personal-service, measurement or profile");
    }
}
