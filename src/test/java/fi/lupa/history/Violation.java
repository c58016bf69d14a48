package fi.lupa.history;

/** A promise that a history breaks. */
public record Violation(Rule rule, EndingKind kind, String detail) {
    /** The promises. */
    public enum Rule {
        /** A push arrived, or was in the app's hands, after the answer that an end is final. */
        PUSH_AFTER_ANSWER,
        /** The database says that a hand-off began after that answer. */
        START_AFTER_ANSWER,
        /** The database had something waiting or being sent after that answer. */
        MOVING_AFTER_ANSWER,
        /** A hand-off began at the end of a consent's time, or later. */
        PUSH_AFTER_EXPIRY,
        /** More was accepted, or may have been, than a consent permits uses. */
        TOO_MANY_USES,
        /** A visit got an offer twice. */
        OFFER_TWICE,
        /** What was handed off before an ending was not taken back. */
        NO_CANCEL,
        /** Two final answers to one ending say different things. */
        OTHER_PROOF,
        /** A consent was told to be open, or its end another, after it ended. */
        REVIVED,
        /** A push that no consent ever covered. */
        NEVER_GRANTED
    }
}
