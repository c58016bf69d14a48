package fi.lupa.delivery;

/** What became of an attempt to hand a push off. */
public enum Outcome {
    /** The receiver took it. */
    ACCEPTED("done"),
    /** Nothing was handed off, and a later attempt may succeed. */
    RETRY("pending"),
    /** Nothing was handed off, and none ever will be. */
    REFUSED("refused"),
    /** It may have been received: counts as handed off. */
    UNKNOWN("unknown");

    private final String next;

    Outcome(String next) {
        this.next = next;
    }

    /** The outbox state that it leads to. */
    public String nextState() {
        return next;
    }
}
