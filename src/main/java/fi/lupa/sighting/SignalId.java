package fi.lupa.sighting;

/**
 * What a device broadcasts to be recognised by, in at most 160 bits: {@code hi} and {@code lo} are the first 128, {@code
 * tail} the rest (an iBeacon's major and minor).
 */
public sealed interface SignalId permits EddystoneEid, IBeacon, EddystoneUid {
    /** How the id is made. */
    Scheme scheme();

    /** The first 64 bits. */
    long hi();

    /** The next 64 bits. */
    long lo();

    /** The last 32 bits; 0 where the scheme has no more than 128. */
    int tail();

    /** The text form, for example {@code ibeacon:UUID:MAJOR:MINOR}; it identifies a person's device, so it is not logged. */
    String text();

    /**
     * The signal id of a text form.
     *
     * @throws IllegalArgumentException if it is malformed; the message does not repeat the text
     */
    static SignalId parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("a signal id is SCHEME:VALUE");
        }
        String value = text.substring(colon + 1);
        Scheme scheme = Scheme.of(text.substring(0, colon));
        if (scheme == Scheme.IBEACON) {
            return IBeacon.parse(value);
        }
        return scheme == Scheme.EID ? EddystoneEid.parse(value) : EddystoneUid.parse(value);
    }

    /**
     * The signal id of stored parts, the reverse of {@link #hi}, {@link #lo} and {@link #tail}.
     *
     * @throws IllegalArgumentException if the parts do not fit the scheme
     */
    static SignalId of(Scheme scheme, long hi, long lo, int tail) {
        if (scheme == Scheme.IBEACON) {
            return new IBeacon(hi, lo, tail >>> 16, tail & 0xFFFF);
        }
        if (tail != 0 || (scheme == Scheme.EID && lo != 0)) {
            throw new IllegalArgumentException("the parts are longer than the scheme's ids");
        }
        return scheme == Scheme.EID ? new EddystoneEid(hi) : new EddystoneUid(hi, lo);
    }
}
