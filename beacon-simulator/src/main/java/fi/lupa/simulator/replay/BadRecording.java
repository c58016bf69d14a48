package fi.lupa.simulator.replay;

/** Says why a recording cannot be replayed: the file and, where one is to blame, the line and the rule it breaks. */
final class BadRecording extends Exception {
    private static final long serialVersionUID = 1;

    BadRecording(String message, Throwable cause) {
        super(message, cause);
    }
}
