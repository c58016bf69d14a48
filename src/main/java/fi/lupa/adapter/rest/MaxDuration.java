package fi.lupa.adapter.rest;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAmount;

/** The longest that something may last: a calendar period ({@code P6M}) or an exact duration ({@code PT720H}). */
public record MaxDuration(TemporalAmount amount) {
    /**
     * The duration of an ISO 8601 text; settings are read by this.
     *
     * @throws IllegalArgumentException if it is neither a period nor a duration
     */
    public static MaxDuration parse(CharSequence text) {
        try {
            return new MaxDuration(text.toString().contains("T") ? Duration.parse(text) : Period.parse(text));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("expected an ISO 8601 period or duration", e);
        }
    }

    /** The last end of what starts at a time; calendar periods count in UTC. */
    Instant from(Instant start) {
        return start.atOffset(ZoneOffset.UTC).plus(amount).toInstant();
    }
}
