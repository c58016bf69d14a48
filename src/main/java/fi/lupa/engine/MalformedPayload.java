package fi.lupa.engine;

/** A payload that is not of the format it should be. The reason never repeats a value of the payload. */
public final class MalformedPayload extends Exception {
    private static final long serialVersionUID = 1L;

    /** A malformed payload, for a reason of a few words. */
    public MalformedPayload(String reason) {
        super(reason, null, false, false);
    }

    /** The reason in a few words, free of anything from the payload. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
