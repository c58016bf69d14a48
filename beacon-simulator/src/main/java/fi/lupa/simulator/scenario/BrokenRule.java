package fi.lupa.simulator.scenario;

/** Says that a field of a scenario breaks a rule. */
final class BrokenRule extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final String field;
    private final String rule;

    BrokenRule(String field, String rule) {
        super(field + " " + rule);
        this.field = field;
        this.rule = rule;
    }

    /** The field's name, relative to the record that it stands in. */
    String field() {
        return field;
    }

    /** The rule in words that follow the field's name, such as {@code must be 1 or more}. */
    String rule() {
        return rule;
    }
}
