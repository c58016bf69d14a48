package fi.lupa.identity;

import java.time.Instant;

/**
 * A device that broadcasts Eddystone-EIDs: it is recognised by the ids of the previous, the current and the next window,
 * and by no others.
 *
 * <p>Windows are numbered from the clock's 0; each lasts 2^exponent seconds.
 */
public record EidBeacon(EidKey key, RotationExponent exponent, BeaconClock clock) implements DeviceIdentity {
    /** The window at a time, in seconds since the epoch of 1970. */
    long window(long second) {
        return clock.at(second) >> exponent.value();
    }

    /** The first second after a window. */
    long end(long window) {
        return clock.epochSecond() + ((window + 1) << exponent.value());
    }

    /** What the clock reads when a window begins. */
    long start(long window) {
        return window << exponent.value();
    }

    @Override
    public void enter(IdentityBook book, Bearer bearer, Instant now) {
        book.rotation().enter(bearer, this, now);
    }

    @Override
    public void leave(IdentityBook book, DeviceId device) {
        book.rotation().leave(device);
    }
}
