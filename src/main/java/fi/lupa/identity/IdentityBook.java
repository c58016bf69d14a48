package fi.lupa.identity;

import fi.lupa.sighting.EddystoneEid;
import fi.lupa.sighting.Scheme;
import fi.lupa.sighting.SignalId;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * From a signal to its bearer, holding only the signals of shoppers who have a consent.
 *
 * <p>Thousands of immutable shards: a look-up is a probe or two without a lock or an allocation, a change replaces one
 * shard. A device with rotating ids stands there with three of them. Any thread.
 */
public final class IdentityBook {
    private static final int SHARDS = 1 << 14;

    private final AtomicReferenceArray<IdentityShard> shards = new AtomicReferenceArray<>(SHARDS);
    private final EidRotation rotation = new EidRotation(this);

    /** An empty book. */
    public IdentityBook() {
        for (int i = 0; i < SHARDS; i++) {
            shards.set(i, IdentityShard.EMPTY);
        }
    }

    /**
     * The bearer of a signal; null for almost every one, which is why it is no Optional.
     *
     * @param second when the signal was received, in seconds since the epoch: a rotating id counts in its own window and
     *     the two beside it
     */
    public @Nullable Bearer find(Scheme scheme, long hi, long lo, int tail, long second) {
        long hash = IdentityShard.hash(scheme, hi, lo, tail);
        Carrier carrier = shards.get(shardOf(hash)).find(hash, scheme, hi, lo, tail);
        return carrier == null ? null : carrier.at(second);
    }

    /** What keeps rotating ids up to date. */
    public EidRotation rotation() {
        return rotation;
    }

    /** Adds a signal, or gives it another bearer. */
    public void put(SignalId signal, Bearer bearer) {
        Carrier carrier = new Fixed(bearer);
        shards.updateAndGet(shardOf(hashOf(signal)), shard -> shard.with(signal, carrier));
    }

    /** Adds a rotating id; where it is another device's as well, it is of neither. */
    void add(Ephemeral id) {
        EddystoneEid signal = id.signal();
        shards.updateAndGet(shardOf(hashOf(signal)), shard -> {
            Carrier there = shard.find(signal);
            return shard.with(signal, there == null ? id : there.joinedBy(id));
        });
    }

    /** Takes out a rotating id of a device. */
    void drop(Ephemeral id) {
        remove(id.signal(), id.bearer().device());
    }

    /** Forgets a signal if that device carries it. */
    public void remove(SignalId signal, DeviceId device) {
        shards.updateAndGet(shardOf(hashOf(signal)), shard -> {
            Carrier there = shard.find(signal);
            Carrier left = there == null ? null : there.without(device);
            return left == null ? shard.without(signal) : shard.with(signal, left);
        });
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
        return (int) (hash >>> 50) & SHARDS - 1;
    }
}
