package fi.lupa.identity;

import fi.lupa.sighting.Scheme;
import fi.lupa.sighting.SignalId;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * From a signal to its bearer, holding only the signals of shoppers who have a consent.
 *
 * <p>A few thousand immutable shards: a look-up is a probe or two without a lock or an allocation, a change replaces one
 * shard. Any thread.
 */
public final class IdentityBook {
    private static final int SHARDS = 4096;

    private final AtomicReferenceArray<IdentityShard> shards = new AtomicReferenceArray<>(SHARDS);

    /** An empty book. */
    public IdentityBook() {
        for (int i = 0; i < SHARDS; i++) {
            shards.set(i, IdentityShard.EMPTY);
        }
    }

    /** The bearer of a signal; null for almost every one, which is why it is no Optional. */
    public @Nullable Bearer find(Scheme scheme, long hi, long lo, int tail) {
        long hash = IdentityShard.hash(scheme, hi, lo, tail);
        return shards.get(shardOf(hash)).find(hash, scheme, hi, lo, tail);
    }

    /** Adds a signal, or gives it another bearer. */
    public void put(SignalId signal, Bearer bearer) {
        long hash = hashOf(signal);
        shards.updateAndGet(shardOf(hash), shard -> shard.with(signal, bearer));
    }

    /** Forgets a signal if that device carries it. */
    public void remove(SignalId signal, DeviceId device) {
        long hash = hashOf(signal);
        shards.updateAndGet(shardOf(hash), shard -> shard.without(signal, device));
    }

    /** How many signals the book holds. */
    public int size() {
        int size = 0;
        for (int i = 0; i < SHARDS; i++) {
            size += shards.get(i).size();
        }
        return size;
    }

    private static long hashOf(SignalId signal) {
        return IdentityShard.hash(signal.scheme(), signal.hi(), signal.lo(), signal.tail());
    }

    private static int shardOf(long hash) {
        return (int) (hash >>> 52) & SHARDS - 1;
    }
}
