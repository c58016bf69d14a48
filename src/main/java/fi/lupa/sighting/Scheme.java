package fi.lupa.sighting;

/** The kinds of identity that a device can broadcast. */
public enum Scheme {
    /** Eddystone-EID: an 8 byte id that rotates (Eddystone-EID specification). */
    EID("eid", 1),
    /** iBeacon: a UUID, a major and a minor number (Apple, Proximity Beacon Specification). */
    IBEACON("ibeacon", 2),
    /** Eddystone-UID: a 10 byte namespace and a 6 byte instance (Eddystone-UID specification). */
    UID("uid", 3);

    private final String prefix;
    private final int salt;

    Scheme(String prefix, int salt) {
        this.prefix = prefix;
        this.salt = salt;
    }

    /** A number of the scheme's own, to mix into hashes. */
    public int salt() {
        return salt;
    }

    /** The word before the colon in the text form of a signal id. */
    public String prefix() {
        return prefix;
    }

    /**
     * The scheme of that prefix.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Scheme of(String prefix) {
        for (Scheme scheme : values()) {
            if (scheme.prefix.equals(prefix)) {
                return scheme;
            }
        }
        throw new IllegalArgumentException("the scheme is eid, ibeacon or uid");
    }
}
