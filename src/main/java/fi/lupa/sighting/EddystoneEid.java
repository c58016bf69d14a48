package fi.lupa.sighting;

/** An Eddystone-EID: 8 bytes that only the holder of the device's key can link to the device. */
public record EddystoneEid(long hi) implements SignalId {
    private static final int DIGITS = 16;

    /**
     * The id of 16 lower-case hexadecimal digits.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    static EddystoneEid parse(String value) {
        if (value.length() != DIGITS) {
            throw new IllegalArgumentException("an eid has 16 lower-case hexadecimal digits");
        }
        return new EddystoneEid(Hex.parse(value, 0, DIGITS));
    }

    @Override
    public Scheme scheme() {
        return Scheme.EID;
    }

    @Override
    public long lo() {
        return 0;
    }

    @Override
    public int tail() {
        return 0;
    }

    @Override
    public String text() {
        return "eid:%016x".formatted(hi);
    }
}
