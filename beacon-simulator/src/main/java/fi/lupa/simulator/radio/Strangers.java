package fi.lupa.simulator.radio;

import fi.lupa.simulator.world.Seed;
import java.util.HexFormat;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Beacons that Lupa does not know, of the schemes that shops are full of. */
public final class Strangers {
    private Strangers() {}

    /** The beacon of the person that the seed stands for: an iBeacon, an Eddystone-UID or an Eddystone-EID. */
    public static Beacon of(Seed person) {
        RandomGenerator draw = person.of("beacon").stream();
        return switch (draw.nextInt(3)) {
            case 0 ->
                Beacon.fixed("ibeacon:%s:%d:%d"
                        .formatted(
                                new UUID(draw.nextLong(), draw.nextLong()),
                                draw.nextInt(1 << 16),
                                draw.nextInt(1 << 16)));
            case 1 -> Beacon.fixed("uid:" + hex(draw, 16));
            default -> Beacon.fixed("eid:" + hex(draw, 8));
        };
    }

    private static String hex(RandomGenerator draw, int bytes) {
        byte[] value = new byte[bytes];
        draw.nextBytes(value);
        return HexFormat.of().formatHex(value);
    }
}
