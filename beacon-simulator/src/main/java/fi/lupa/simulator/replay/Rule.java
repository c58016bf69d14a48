package fi.lupa.simulator.replay;

/** The rules of the recording format, as far as a single line can keep or break them. */
final class Rule {
    private Rule() {}

    /** Says that a line breaks a rule; the message is the rule, without what the line holds. */
    static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1;

        Broken(String rule) {
            super(rule);
        }

        Broken(String rule, Throwable cause) {
            super(rule, cause);
        }
    }

    static void check(boolean kept, String rule) {
        if (!kept) {
            throw new Broken(rule);
        }
    }
}
