package fi.lupa.retail;

import java.util.regex.Pattern;

/** The rule that every id chosen outside obeys: {@code [A-Za-z0-9][A-Za-z0-9._-]{0,63}}. */
public final class Identifier {
    /** The rule as a regular expression, for schemas and validators. */
    public static final String RULE = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    private static final Pattern PATTERN = Pattern.compile(RULE);

    private Identifier() {}

    /** Whether the text may serve as an id. */
    public static boolean isValid(String value) {
        return PATTERN.matcher(value).matches();
    }

    /**
     * The value itself.
     *
     * @throws IllegalArgumentException if it breaks the rule; the message does not repeat the value
     */
    public static String require(String value) {
        if (!isValid(value)) {
            throw new IllegalArgumentException("an id matches " + RULE);
        }
        return value;
    }
}
