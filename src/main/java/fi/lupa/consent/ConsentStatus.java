package fi.lupa.consent;

/** Where a consent stands in its life, as its shopper sees it. */
public enum ConsentStatus {
    /** Its time has not come. */
    SCHEDULED("scheduled"),
    /** It permits. */
    ACTIVE("active"),
    /** It rests with all of the shopper's consents. */
    PAUSED("paused"),
    /** It permits nothing and never will again. */
    ENDED("ended");

    private final String text;

    ConsentStatus(String text) {
        this.text = text;
    }

    /** The word used outside. */
    public String text() {
        return text;
    }
}
