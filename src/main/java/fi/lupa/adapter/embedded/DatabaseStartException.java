package fi.lupa.adapter.embedded;

/** A database that could not be made ready; the message is meant for the operator and carries no secret. */
public final class DatabaseStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** An exception that tells {@code message} alone. */
    public DatabaseStartException(String message) {
        super(message);
    }

    /** An exception that tells {@code message} followed by the cause's own words. */
    public DatabaseStartException(String message, Throwable cause) {
        super(message + ": " + cause.getMessage(), cause);
    }
}
