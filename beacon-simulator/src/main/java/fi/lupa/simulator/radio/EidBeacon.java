package fi.lupa.simulator.radio;

import java.time.Duration;
import java.time.Instant;

/** A beacon that broadcasts Eddystone-EID. For one thread: it keeps the identifier of the present window. */
public final class EidBeacon implements Beacon {
    private static final int KEY_BYTES = 16;
    private static final int LARGEST_EXPONENT = 15;

    private final byte[] identityKey;
    private final int exponent;
    private final long beaconSeconds;
    private final Instant at;
    private long window = -1;
    private String id = "";

    /**
     * A beacon whose clock is known.
     *
     * @param identityKey 16 bytes
     * @param exponent the rotation exponent, 0 to 15
     * @param beaconSeconds what the beacon's clock reads at {@code at}
     * @param at a time
     * @throws IllegalArgumentException if key or exponent is none
     */
    public EidBeacon(byte[] identityKey, int exponent, long beaconSeconds, Instant at) {
        if (identityKey.length != KEY_BYTES || exponent < 0 || exponent > LARGEST_EXPONENT) {
            throw new IllegalArgumentException("an identity key has 16 bytes and an exponent is 0 to 15");
        }
        this.identityKey = identityKey.clone();
        this.exponent = exponent;
        this.beaconSeconds = beaconSeconds;
        this.at = at;
    }

    @Override
    public String id(Instant now) {
        long counter = beaconSeconds + Math.floorDiv(Duration.between(at, now).toMillis(), 1_000);
        long present = counter >> exponent;
        if (present != window) {
            window = present;
            id = "eid:" + EphemeralId.of(identityKey, exponent, (int) counter);
        }
        return id;
    }
}
