package fi.lupa.consent;

/**
 * What a shopper said of the own age: never a birthday.
 *
 * @param years at least so many; 0 if nothing was said, the highest number for being old enough for whatever limit the
 *     topics have
 */
public record ConfirmedAge(int years) {
    private static final int ANY_LIMIT = Integer.MAX_VALUE;

    /** Nothing was said. */
    public static final ConfirmedAge UNSAID = new ConfirmedAge(0);

    /** Old enough for the topics that are consented to. */
    public static final ConfirmedAge OLD_ENOUGH = new ConfirmedAge(ANY_LIMIT);

    /** Whether it was said to be at least that many years. */
    public boolean suffices(int minAge) {
        return years >= minAge;
    }

    /** What to keep of it, given the highest limit of the topics: no more than was needed. */
    public int atMost(int minAge) {
        return Math.min(years, minAge);
    }
}
