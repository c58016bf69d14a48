package fi.lupa.identity;

import fi.lupa.sighting.Scheme;
import fi.lupa.sighting.SignalId;
import org.jspecify.annotations.Nullable;

/** An immutable open-addressing table of signals, at most half full; primitive but for the bearers. */
final class IdentityShard {
    static final IdentityShard EMPTY = new IdentityShard(2);

    private final long[] his;
    private final long[] los;
    private final int[] tails;
    private final Scheme[] schemes;
    private final @Nullable Bearer[] bearers;
    private int size;

    private IdentityShard(int capacity) {
        his = new long[capacity];
        los = new long[capacity];
        tails = new int[capacity];
        schemes = new Scheme[capacity];
        bearers = new @Nullable Bearer[capacity];
    }

    /** A mix of all 160 bits and the scheme (the finalizer of SplitMix64). */
    static long hash(Scheme scheme, long hi, long lo, int tail) {
        long z = hi * 0x9E3779B97F4A7C15L ^ Long.rotateLeft(lo, 32) * 0xC2B2AE3D27D4EB4FL ^ tail * 0x165667B19E3779F9L;
        z += scheme.salt();
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    @Nullable Bearer find(long hash, Scheme scheme, long hi, long lo, int tail) {
        return bearers[slot(hash, scheme, hi, lo, tail)];
    }

    IdentityShard with(SignalId signal, Bearer bearer) {
        IdentityShard copy = copyWithout(signal, size + 1);
        copy.insert(signal.scheme(), signal.hi(), signal.lo(), signal.tail(), bearer);
        return copy;
    }

    IdentityShard without(SignalId signal, DeviceId device) {
        long hash = hash(signal.scheme(), signal.hi(), signal.lo(), signal.tail());
        Bearer bearer = find(hash, signal.scheme(), signal.hi(), signal.lo(), signal.tail());
        return bearer == null || !bearer.device().equals(device) ? this : copyWithout(signal, size);
    }

    int size() {
        return size;
    }

    private IdentityShard copyWithout(SignalId signal, int room) {
        IdentityShard copy = new IdentityShard(Math.max(2, Integer.highestOneBit(Math.max(1, room)) * 4));
        for (int i = 0; i < bearers.length; i++) {
            Bearer bearer = bearers[i];
            if (bearer != null && !isAt(i, signal.scheme(), signal.hi(), signal.lo(), signal.tail())) {
                copy.insert(schemes[i], his[i], los[i], tails[i], bearer);
            }
        }
        return copy;
    }

    private void insert(Scheme scheme, long hi, long lo, int tail, Bearer bearer) {
        int slot = slot(hash(scheme, hi, lo, tail), scheme, hi, lo, tail);
        schemes[slot] = scheme;
        his[slot] = hi;
        los[slot] = lo;
        tails[slot] = tail;
        bearers[slot] = bearer;
        size++;
    }

    /** Where the signal is, or the free place where it would be. */
    private int slot(long hash, Scheme scheme, long hi, long lo, int tail) {
        int slot = (int) hash & bearers.length - 1;
        while (bearers[slot] != null && !isAt(slot, scheme, hi, lo, tail)) {
            slot = slot + 1 & bearers.length - 1;
        }
        return slot;
    }

    private boolean isAt(int slot, Scheme scheme, long hi, long lo, int tail) {
        return schemes[slot] == scheme && his[slot] == hi && los[slot] == lo && tails[slot] == tail;
    }
}
