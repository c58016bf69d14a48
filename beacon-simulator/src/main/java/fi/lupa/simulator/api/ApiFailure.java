package fi.lupa.simulator.api;

/** Says that a call of Lupa's API did not do what it should: which call, and what came back. */
public final class ApiFailure extends Exception {
    private static final long serialVersionUID = 1;

    /**
     * A failure.
     *
     * @param message the call and what came back, without secrets
     */
    public ApiFailure(String message) {
        super(message);
    }

    /**
     * A failure with its cause.
     *
     * @param message the call and what came back, without secrets
     */
    public ApiFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
