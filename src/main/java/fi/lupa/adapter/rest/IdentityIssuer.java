package fi.lupa.adapter.rest;

import fi.lupa.adapter.rest.DeviceAnswer.IdentityAnswer;
import fi.lupa.adapter.rest.DeviceRequest.RequestedIdentity;
import fi.lupa.identity.BeaconClock;
import fi.lupa.identity.EidBeacon;
import fi.lupa.identity.EidKey;
import fi.lupa.identity.FixedIdentity;
import fi.lupa.sighting.EddystoneUid;
import fi.lupa.sighting.IBeacon;
import fi.lupa.sighting.Scheme;
import fi.lupa.sighting.SignalId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Gives devices their identities: random ids, or random keys and clocks for rotating ones. */
@ApplicationScoped
class IdentityIssuer {
    /** A temporary key's time, and more than any window: a new clock has a previous window, and 136 years left. */
    private static final long FIRST_READING = 1 << 16;

    private final RandomValues random;
    private final RestSettings settings;

    IdentityIssuer(RandomValues random, RestSettings settings) {
        this.random = random;
        this.settings = settings;
    }

    IssuedIdentity issue(RequestedIdentity requested, Instant now) {
        return requested.scheme() == Scheme.EID
                ? eid(now)
                : fixed(requested.claimed().orElseGet(() -> signal(requested.scheme())));
    }

    /** The clock's random reading makes the windows of devices end at different times. */
    private IssuedIdentity eid(Instant now) {
        EidBeacon beacon = new EidBeacon(
                new EidKey(random.bits(), random.bits()),
                settings.rotationExponent(),
                BeaconClock.reading(FIRST_READING + random.uint16(), now));
        return new IssuedIdentity(beacon, IdentityAnswer.of(beacon, now));
    }

    private static IssuedIdentity fixed(SignalId signal) {
        return new IssuedIdentity(new FixedIdentity(signal), IdentityAnswer.of(signal));
    }

    private SignalId signal(Scheme scheme) {
        UUID uuid = random.uuid();
        return scheme == Scheme.IBEACON
                ? new IBeacon(
                        uuid.getMostSignificantBits(), uuid.getLeastSignificantBits(), random.uint16(), random.uint16())
                : new EddystoneUid(random.bits(), random.bits());
    }
}
