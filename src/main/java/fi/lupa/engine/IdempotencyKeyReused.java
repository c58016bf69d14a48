package fi.lupa.engine;

/** The idempotency key was used before, for another request. */
public final class IdempotencyKeyReused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A failure that does not repeat the key. */
    public IdempotencyKeyReused() {
        super("the idempotency key was used for another request");
    }
}
