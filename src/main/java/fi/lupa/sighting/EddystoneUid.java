package fi.lupa.sighting;

/** An Eddystone-UID: a 10 byte namespace followed by a 6 byte instance. */
public record EddystoneUid(long hi, long lo) implements SignalId {
    private static final int DIGITS = 32;

    /**
     * The id of 32 lower-case hexadecimal digits.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    static EddystoneUid parse(String value) {
        if (value.length() != DIGITS) {
            throw new IllegalArgumentException("a uid has 32 lower-case hexadecimal digits");
        }
        return new EddystoneUid(Hex.parse(value, 0, DIGITS / 2), Hex.parse(value, DIGITS / 2, DIGITS));
    }

    @Override
    public Scheme scheme() {
        return Scheme.UID;
    }

    @Override
    public int tail() {
        return 0;
    }

    @Override
    public String text() {
        return "uid:%016x%016x".formatted(hi, lo);
    }
}
