package fi.lupa.engine;

/** What was to end has ended, but a hand-off may still be under way; trying again goes on from there. */
public final class NotYetFinal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A failure that names nothing. */
    public NotYetFinal() {
        super("a hand-off may still be under way");
    }
}
