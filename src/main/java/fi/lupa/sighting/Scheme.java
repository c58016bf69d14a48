package fi.lupa.sighting;

/** The kinds of identity that a device can broadcast. */
public enum Scheme {
    /** Eddystone-EID: an 8 byte id that rotates (Eddystone-EID specification). */
    EID("eid"),
    /** iBeacon: a UUID, a major and a minor number (Apple, Proximity Beacon Specification). */
    IBEACON("ibeacon"),
    /** Eddystone-UID: a 10 byte namespace and a 6 byte instance (Eddystone-UID specification). */
    UID("uid");

    private final String prefix;

    Scheme(String prefix) {
        this.prefix = prefix;
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
