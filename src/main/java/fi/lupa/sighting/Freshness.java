package fi.lupa.sighting;

import java.time.Duration;

/**
 * The judgement of a sighting's age, passed once, at the first door.
 *
 * <p>A gateway's clock that differs from ours by no more than what may lie ahead is corrected by what {@code sentAt} tells;
 * a larger difference is not believed, since a message that was kept back would look the same: its sightings are as old
 * as they say.
 *
 * @param maxAge how old a sighting may be, {@code lupa.sighting.max-age}
 * @param maxAhead how far ahead of arrival it may claim to be, and the largest skew that is corrected
 */
public record Freshness(Duration maxAge, Duration maxAhead) {
    /** The answer for a sighting that is too old or too far ahead. */
    public static final long STALE = Long.MIN_VALUE;

    /**
     * The corrected event time in milliseconds since the epoch, or {@link #STALE}.
     *
     * @param at by the gateway's clock, or {@link SightingSink#NO_TIME} for "when it was sent"
     * @param sentAt by the gateway's clock, or {@link SightingSink#NO_TIME} for "on arrival"
     * @param arrivedAt by our clock
     */
    public long judge(long at, long sentAt, long arrivedAt) {
        long sent = sentAt == SightingSink.NO_TIME ? arrivedAt : sentAt;
        long heard = at == SightingSink.NO_TIME ? sent : at;
        if (isFar(heard, arrivedAt) || isFar(sent, arrivedAt)) {
            return STALE;
        }
        long skew = Math.abs(arrivedAt - sent) <= maxAhead.toMillis() ? arrivedAt - sent : 0;
        long corrected = heard + skew;
        boolean fresh = arrivedAt - corrected <= maxAge.toMillis() && corrected - arrivedAt <= maxAhead.toMillis();
        return fresh ? corrected : STALE;
    }

    /** Beyond this, differences would overflow: no honest clock is a century off. */
    private static boolean isFar(long time, long arrivedAt) {
        long century = 100L * 366 * 24 * 3600 * 1000;
        return time < arrivedAt - century || time > arrivedAt + century;
    }
}
