package fi.lupa.identity;

import fi.lupa.sighting.Scheme;
import fi.lupa.sighting.SignalId;
import org.jspecify.annotations.Nullable;

/** An immutable open-addressing table of signals, at most half full; primitive but for who carries them. */
final class IdentityShard {
    static final IdentityShard EMPTY = new IdentityShard(2);

    private final long[] his;
    private final long[] los;
    private final int[] tails;
    private final Scheme[] schemes;
    private final @Nullable Carrier[] carriers;
    private int size;

    private IdentityShard(int capacity) {
        his = new long[capacity];
        los = new long[capacity];
        tails = new int[capacity];
        schemes = new Scheme[capacity];
        carriers = new @Nullable Carrier[capacity];
    }

    private IdentityShard(IdentityShard other) {
        his = other.his.clone();
        los = other.los.clone();
        tails = other.tails.clone();
        schemes = other.schemes.clone();
        carriers = other.carriers.clone();
        size = other.size;
    }

    /** A mix of all 160 bits and the scheme (the finalizer of SplitMix64). */
    static long hash(Scheme scheme, long hi, long lo, int tail) {
        long z = hi * 0x9E3779B97F4A7C15L ^ Long.rotateLeft(lo, 32) * 0xC2B2AE3D27D4EB4FL ^ tail * 0x165667B19E3779F9L;
        z += scheme.salt();
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    @Nullable Carrier find(long hash, Scheme scheme, long hi, long lo, int tail) {
        return carriers[slot(hash, scheme, hi, lo, tail)];
    }

    @Nullable Carrier find(SignalId signal) {
        return carriers[slot(signal)];
    }

    IdentityShard with(SignalId signal, Carrier carrier) {
        IdentityShard copy = 2 * (size + 1) <= carriers.length ? new IdentityShard(this) : rebuilt(signal, size + 1);
        copy.insert(signal.scheme(), signal.hi(), signal.lo(), signal.tail(), carrier);
        return copy;
    }

    IdentityShard without(SignalId signal) {
        return find(signal) == null ? this : rebuilt(signal, size);
    }

    int size() {
        return size;
    }

    /** A copy that lacks a signal, with room for so many. */
    private IdentityShard rebuilt(SignalId lacking, int room) {
        IdentityShard copy = new IdentityShard(Math.max(2, Integer.highestOneBit(Math.max(1, room)) * 4));
        int left = slot(lacking);
        for (int i = 0; i < carriers.length; i++) {
            Carrier carrier = carriers[i];
            if (carrier != null && i != left) {
                copy.insert(schemes[i], his[i], los[i], tails[i], carrier);
            }
        }
        return copy;
    }

    private void insert(Scheme scheme, long hi, long lo, int tail, Carrier carrier) {
        int slot = slot(hash(scheme, hi, lo, tail), scheme, hi, lo, tail);
        size += carriers[slot] == null ? 1 : 0;
        schemes[slot] = scheme;
        his[slot] = hi;
        los[slot] = lo;
        tails[slot] = tail;
        carriers[slot] = carrier;
    }

    private int slot(SignalId signal) {
        long hash = hash(signal.scheme(), signal.hi(), signal.lo(), signal.tail());
        return slot(hash, signal.scheme(), signal.hi(), signal.lo(), signal.tail());
    }

    /** Where the signal is, or the free place where it would be. */
    private int slot(long hash, Scheme scheme, long hi, long lo, int tail) {
        int slot = (int) hash & carriers.length - 1;
        while (carriers[slot] != null && !isAt(slot, scheme, hi, lo, tail)) {
            slot = slot + 1 & carriers.length - 1;
        }
        return slot;
    }

    private boolean isAt(int slot, Scheme scheme, long hi, long lo, int tail) {
        return schemes[slot] == scheme && his[slot] == hi && los[slot] == lo && tails[slot] == tail;
    }
}
