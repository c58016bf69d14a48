package fi.lupa.adapter.console;

import fi.lupa.offer.Trigger;

/**
 * A push as the phone shows it.
 *
 * @param number counts up from 1
 * @param time when the app took it, in the store's time zone
 * @param topic what the shopper had permitted
 * @param until the time of its expiry, in the store's time zone
 */
record Notice(
        long number,
        String time,
        String store,
        String title,
        String body,
        Trigger trigger,
        String topic,
        String until,
        State state) {
    /** What became of it. */
    enum State {
        /** It may be used. */
        STANDING,
        /** The app took it back: its permission ended. */
        CANCELLED,
        /** Its time is over. */
        EXPIRED
    }
}
