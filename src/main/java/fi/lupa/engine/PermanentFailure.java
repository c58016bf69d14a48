package fi.lupa.engine;

/** A failure that repeating cannot mend: what was given breaks a rule of the database. */
public final class PermanentFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A permanent failure and its cause. */
    public PermanentFailure(Throwable cause) {
        super("the database refuses this for good", cause);
    }
}
