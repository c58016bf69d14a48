package fi.lupa.engine;

import fi.lupa.delivery.Outcome;

/** Why a hand-off did not end with the app's acknowledgement. An outcome, no defect: without a stack trace. */
public abstract sealed class HandOffFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private HandOffFailure(String message) {
        super(message, null, false, false);
    }

    /** What it means for the delivery. */
    public abstract Outcome outcome();

    /** The app does not listen here, or has too much to read already: nothing was written. */
    public static final class NotConnected extends HandOffFailure {
        private static final long serialVersionUID = 1L;

        /** A hand-off to nobody. */
        public NotConnected() {
            super("the app is not there to take it");
        }

        @Override
        public Outcome outcome() {
            return Outcome.RETRY;
        }
    }

    /** The deadline had passed before the first byte: nothing was written. */
    public static final class TooLate extends HandOffFailure {
        private static final long serialVersionUID = 1L;

        /** A hand-off that came too late to its socket. */
        public TooLate() {
            super("the deadline had passed");
        }

        @Override
        public Outcome outcome() {
            return Outcome.RETRY;
        }
    }

    /** It was written, and the connection ended or was cut off without an acknowledgement. */
    public static final class NotAcknowledged extends HandOffFailure {
        private static final long serialVersionUID = 1L;

        /** A hand-off that the app did not answer. */
        public NotAcknowledged() {
            super("the app did not acknowledge it");
        }

        @Override
        public Outcome outcome() {
            return Outcome.UNKNOWN;
        }
    }
}
