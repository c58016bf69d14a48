package fi.lupa.sighting;

/**
 * What a decoder hands each sighting to, as plain numbers: almost all belong to nobody who permitted anything, and those
 * leave no object behind. One thread.
 */
public interface SightingSink {
    /** The value of a time that a message does not tell. */
    long NO_TIME = Long.MIN_VALUE;

    /**
     * One device heard.
     *
     * @param hi the first 64 bits of the {@linkplain SignalId signal id}
     * @param lo the next 64 bits
     * @param tail the last 32 bits
     * @param rssi in dBm, already checked by {@link Rssi#isValid}
     * @param at milliseconds since the epoch by the gateway's clock, or {@link #NO_TIME}
     * @param sentAt when the gateway sent the message, in the same measure, or {@link #NO_TIME}
     */
    void accept(Scheme scheme, long hi, long lo, int tail, double rssi, long at, long sentAt);

    /** One element of the message that is no valid sighting; its neighbours are unharmed. */
    void malformed();
}
