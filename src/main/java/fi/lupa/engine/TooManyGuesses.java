package fi.lupa.engine;

import java.time.Duration;

/** Too many wrong passwords were tried for a user name from one network: none is looked at for a while. */
public final class TooManyGuesses extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    /** Until then no password is looked at. */
    public TooManyGuesses(Duration retryAfter) {
        super("too many wrong passwords", null, false, false);
        this.retryAfter = retryAfter;
    }

    /** How long to wait. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
