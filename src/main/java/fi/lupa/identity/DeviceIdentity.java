package fi.lupa.identity;

import java.time.Instant;

/** How a device is recognised: by an id that stays, or by ids that follow from a key and the time. */
public sealed interface DeviceIdentity permits FixedIdentity, EidBeacon {
    /**
     * Has a book recognise the device by this identity. The identity that it had before is to leave first.
     *
     * @param now decides which ids a rotating identity has
     */
    void enter(IdentityBook book, Bearer bearer, Instant now);

    /** Has a book forget the device's identity; an id that another device carries meanwhile stays. */
    void leave(IdentityBook book, DeviceId device);
}
