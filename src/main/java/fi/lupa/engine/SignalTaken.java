package fi.lupa.engine;

/** Another device is recognised by that id. */
public final class SignalTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A failure that does not repeat the id. */
    public SignalTaken() {
        super("another device is recognised by that id");
    }
}
