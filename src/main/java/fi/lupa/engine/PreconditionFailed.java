package fi.lupa.engine;

/** The resource is not in the version that the client demanded. */
public final class PreconditionFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A failure that names no resource. */
    public PreconditionFailed() {
        super("the resource is in another version");
    }
}
