package fi.lupa.identity;

import fi.lupa.sighting.EddystoneEid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A signal that a device carries in one window. It tells by itself when it is too old or too new, so that nobody is
 * recognised by it when a rotation is late.
 */
record Ephemeral(Bearer bearer, EidBeacon beacon, long window, long eid) implements Carrier {
    static Ephemeral compute(EidCipher cipher, Bearer bearer, EidBeacon beacon, long window) {
        long eid = cipher.eid(beacon.key(), beacon.exponent(), beacon.start(window));
        return new Ephemeral(bearer, beacon, window, eid);
    }

    EddystoneEid signal() {
        return new EddystoneEid(eid);
    }

    @Override
    public @Nullable Bearer at(long second) {
        return Math.abs(beacon.window(second) - window) <= 1 ? bearer : null;
    }

    @Override
    public Carrier joinedBy(Ephemeral newcomer) {
        return isOf(newcomer.bearer.device()) ? newcomer : new Contested(List.of(this, newcomer));
    }

    @Override
    public @Nullable Carrier without(DeviceId device) {
        return isOf(device) ? null : this;
    }

    boolean isOf(DeviceId device) {
        return bearer.device().equals(device);
    }
}
