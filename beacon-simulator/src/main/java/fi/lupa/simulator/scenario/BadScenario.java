package fi.lupa.simulator.scenario;

/** Says why a scenario cannot be played: the file, and the field and the rule that it breaks. */
public final class BadScenario extends Exception {
    private static final long serialVersionUID = 1;

    BadScenario(String message, Throwable cause) {
        super(message, cause);
    }
}
