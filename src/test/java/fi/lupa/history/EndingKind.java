package fi.lupa.history;

/** A way for permission to end. */
public enum EndingKind {
    WITHDRAWAL("withdrawal"),
    WITHDRAWAL_BY_TOPIC("by topic"),
    WITHDRAWAL_BY_RETAILER("by retailer"),
    PAUSE("pause"),
    FULFILLED("fulfilled"),
    PURCHASE("purchase"),
    OFFER_STOP("offer stop"),
    DEVICE_REMOVAL("device removal"),
    CREDENTIALS("mqtt credentials"),
    ERASURE("erasure"),
    /** Nobody asks for it: it is there at its instant. */
    EXPIRY("expiry"),
    /** Nobody asks for it: it follows a hand-off. */
    LAST_USE("last use");

    private final String text;

    EndingKind(String text) {
        this.text = text;
    }

    /** A few words for a table. */
    public String text() {
        return text;
    }

    /** Whether what was handed off before it is followed by a cancel that a connected app gets. */
    public boolean isFollowedByCancels() {
        return switch (this) {
            case DEVICE_REMOVAL, CREDENTIALS, ERASURE, LAST_USE -> false;
            default -> true;
        };
    }

    /** Whether the consents under it are ended from then on in everything that is told of them. */
    public boolean endsConsents() {
        return switch (this) {
            case WITHDRAWAL, WITHDRAWAL_BY_TOPIC, WITHDRAWAL_BY_RETAILER, FULFILLED, PURCHASE, ERASURE -> true;
            default -> false;
        };
    }
}
