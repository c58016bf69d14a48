package fi.lupa.identity;

/**
 * How often an Eddystone-EID changes: every 2^value seconds (Eddystone-EID, EID Computation, Overview).
 *
 * @param value from 0 (a second) to 15 (nine hours)
 */
public record RotationExponent(int value) {
    private static final int MAX = 15;

    /**
     * An exponent.
     *
     * @throws IllegalArgumentException if it is not from 0 to 15
     */
    public RotationExponent {
        if (value < 0 || value > MAX) {
            throw new IllegalArgumentException("a rotation exponent is from 0 to 15");
        }
    }

    /**
     * The exponent of its decimal text; settings are read by this.
     *
     * @throws IllegalArgumentException if it is not a number from 0 to 15
     */
    public static RotationExponent parse(CharSequence text) {
        return new RotationExponent(Integer.parseInt(text.toString()));
    }
}
