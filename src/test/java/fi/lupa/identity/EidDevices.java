package fi.lupa.identity;

import fi.lupa.sighting.Scheme;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Devices with rotating ids, by number. */
final class EidDevices {
    private static final EidCipher CIPHER = new EidCipher();

    private EidDevices() {}

    static Bearer bearer(int number) {
        return new Bearer(new DeviceId(new UUID(1, number)), new ShopperId(new UUID(2, number)));
    }

    static EidBeacon beacon(int number, int exponent, long epochSecond) {
        return new EidBeacon(new EidKey(number, ~number), new RotationExponent(exponent), new BeaconClock(epochSecond));
    }

    /** What a beacon broadcasts at a second, or {@code windows} later. */
    static long eid(EidBeacon beacon, long second, int windows) {
        return CIPHER.eid(beacon.key(), beacon.exponent(), beacon.start(beacon.window(second) + windows));
    }

    /** Who is recognised at a second by what the beacon broadcasts then, or {@code windows} later. */
    static @Nullable Bearer find(IdentityBook book, EidBeacon beacon, long second, int windows) {
        return book.find(Scheme.EID, eid(beacon, second, windows), 0, 0, second);
    }

    static Instant at(long second) {
        return Instant.ofEpochSecond(second);
    }
}
