package fi.lupa.adapter.rest;

import org.jspecify.annotations.Nullable;

/** A failure without its message, which may quote a person's data: what is left may be logged. */
final class Anonymous extends Exception {
    private static final long serialVersionUID = 1L;

    private Anonymous(String type, @Nullable Throwable cause) {
        super(type, cause);
    }

    /** The types and stack traces of a failure and its causes. */
    static Anonymous of(Throwable failure) {
        Throwable cause = failure.getCause();
        Anonymous anonymous = new Anonymous(failure.getClass().getName(), cause == null ? null : of(cause));
        anonymous.setStackTrace(failure.getStackTrace());
        return anonymous;
    }
}
