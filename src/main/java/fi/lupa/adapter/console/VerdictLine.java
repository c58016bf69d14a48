package fi.lupa.adapter.console;

import fi.lupa.decision.Reason;
import fi.lupa.offer.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * A verdict as the page lists it.
 *
 * @param number counts up from 1
 * @param time in the store's time zone
 * @param zone empty if the occasion has none
 * @param title of the offer
 * @param reason null if the offer was sent
 * @param own whether it concerns the phone's owner
 */
record VerdictLine(
        long number,
        String time,
        String store,
        String zone,
        String title,
        Trigger trigger,
        @Nullable Reason reason,
        boolean own) {}
