package fi.lupa.offer;

import fi.lupa.consent.Purpose;

/** What sort of message an offer is. */
public enum OfferKind {
    /** An offer proper. */
    OFFER("offer", Purpose.LOCATION_OFFERS),
    /** A service to the shopper, such as an order that is ready. */
    SERVICE("service", Purpose.PERSONAL_SERVICE);

    private final String text;
    private final Purpose purpose;

    OfferKind(String text, Purpose purpose) {
        this.text = text;
        this.purpose = purpose;
    }

    /** The word used outside. */
    public String text() {
        return text;
    }

    /** The purpose that a consent must name. */
    public Purpose purpose() {
        return purpose;
    }

    /**
     * The kind of that word.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static OfferKind of(String text) {
        for (OfferKind kind : values()) {
            if (kind.text.equals(text)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("a kind is offer or service");
    }
}
